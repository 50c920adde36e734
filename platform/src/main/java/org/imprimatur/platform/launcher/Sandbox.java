package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.util.List;

/** What a person needs to try the platform out: the addresses, the sample people and one password for all of them. */
public record Sandbox(String url, String issuer, String password, String platformSecret) {
    /** The sample generation platform's client id. */
    public static final String PLATFORM_CLIENT = "reelforge";

    /** The sample people and what they are. */
    public static final List<Person> PEOPLE = List.of(
            new Person("mira", "rights holder and creator"),
            new Person("tomas", "rights holder and creator"),
            new Person("odd", "rights holder and creator, has withdrawn his dog"),
            new Person("ada-legal", "Northlight Pictures, legal"),
            new Person("leo-licensing", "Northlight Pictures, licensing"),
            new Person("fin-finance", "Northlight Pictures, finance"),
            new Person("paz-legal", "Paper Moth Studio, legal"),
            new Person("carla", "creator"),
            new Person("rhea", "reviewer"),
            new Person("otto", "auditor"));

    /** A sample sign-in. */
    public record Person(String username, String role) {}

    /** Where tokens come from. */
    public String tokenUrl() {
        return issuer + "/protocol/openid-connect/token";
    }

    void write(Layout layout) throws IOException {
        PrivateFiles.write(
                layout.sandboxFile(), """
                IMPRIMATUR_URL='%s'
                TOKEN_URL='%s'
                PLATFORM_CLIENT_ID='%s'
                PLATFORM_CLIENT_SECRET='%s'
                SANDBOX_PASSWORD='%s'
                """.formatted(url, tokenUrl(), PLATFORM_CLIENT, platformSecret, password));
    }

    String banner(Layout layout, Stripe stripe, String mail) {
        StringBuilder people = new StringBuilder();
        for (Person person : PEOPLE) {
            people.append("    %-14s %s%n".formatted(person.username(), person.role()));
        }
        return """

                Imprimatur is ready (%s money, %s)

                  Start here        %s
                  Check a file      %s/verify
                  Try the API       %s/api
                  Mails sent        %s

                  Sign in with the password  %s  as
                %s
                  For a shell       . %s
                  Logs              %s

                Ctrl-C stops everything and keeps the data; -Dimprimatur.reset starts afresh.
                """.formatted(
                        stripe.environment(),
                        stripe.isStandIn() ? "Stripe stand-in" : "Stripe itself",
                        url,
                        url,
                        url,
                        mail,
                        password,
                        people,
                        layout.shown(layout.sandboxFile()),
                        layout.shown(layout.logs()));
    }
}
