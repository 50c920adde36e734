package org.imprimatur.platform.launcher.sample;

import java.util.List;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Account;
import org.imprimatur.platform.launcher.sample.SampleWorldScript.Studio;

/** Who signs in. */
final class SampleAccounts {
    static final String NORTHLIGHT = "northlight-pictures";
    static final String LANTERN = "paper-moth-studio";
    static final String BUTTON = "brass-button-works";

    private SampleAccounts() {}

    static List<Studio> studios() {
        return List.of(
                new Studio(NORTHLIGHT, "Northlight Pictures"),
                new Studio(LANTERN, "Paper Moth Studio"),
                new Studio(BUTTON, "Brass Button Works"));
    }

    static List<Account> accounts() {
        return List.of(
                person("mira", "Mira", "Kovač"),
                person("tomas", "Tomás", "Quill"),
                person("ines", "Inês", "Abrantes"),
                person("odd", "Odd", "Halvorsrud"),
                person("yara", "Yara", "Benhaddou"),
                person("wim", "Wim", "Terlinden"),
                person("bea", "Bea", "Fallowfield"),
                new Account("carla", "Carla", "Ibsen", List.of("creator"), ""),
                new Account("jun", "Jun", "Aramaki", List.of("creator"), ""),
                new Account("ada-legal", "Ada", "Winterbourne", List.of("studio-legal"), NORTHLIGHT),
                new Account("leo-licensing", "Leo", "Marchetti", List.of("studio-licensing"), NORTHLIGHT),
                new Account("fin-finance", "Fin", "Abernathy", List.of("studio-finance"), NORTHLIGHT),
                new Account("paz-legal", "Paz", "Okonjo", List.of("studio-legal"), LANTERN),
                new Account("lior-licensing", "Lior", "Vantongeren", List.of("studio-licensing"), LANTERN),
                new Account("greta-finance", "Greta", "Sundholm", List.of("studio-finance"), LANTERN),
                new Account("bram-legal", "Bram", "Oyelaran", List.of("studio-legal"), BUTTON),
                new Account("nell-licensing", "Nell", "Castellane", List.of("studio-licensing"), BUTTON),
                new Account("ivo-finance", "Ivo", "Petrescu", List.of("studio-finance"), BUTTON));
    }

    /** A person, a person with a share in others' income, a studio. */
    static List<String> paid() {
        return List.of("tomas", "bea", "fin-finance");
    }

    private static Account person(String username, String first, String last) {
        return new Account(username, first, last, List.of("rights-holder", "creator"), "");
    }
}
