package org.imprimatur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;

/** What an operator sets, as system properties named `imprimatur.*`; `docs/operators.md` lists them. */
@ApplicationScoped
public class Settings {

    /** Where people and players reach us; stands in every manifest. */
    public URI publicUrl() {
        return URI.create(required("imprimatur.public.url"));
    }

    /** The realm at Keycloak. */
    public URI identityUrl() {
        return URI.create(required("imprimatur.oidc.url"));
    }

    /** The secret of our own client there; its service account manages organisations' members. */
    public String identitySecret() {
        return required("imprimatur.oidc.secret");
    }

    /** Where Stripe, or its stand-in, shows people the pages that set up their payouts. */
    public URI paymentPagesUrl() {
        return URI.create(System.getProperty("imprimatur.stripe.url", "https://connect.stripe.com"));
    }

    public Path mediaDirectory() {
        return Path.of(required("imprimatur.media.dir"));
    }

    public Path keysDirectory() {
        return Path.of(required("imprimatur.keys.dir"));
    }

    /** The guard in front of the inference server. */
    public URI inferenceUrl() {
        return URI.create(required("imprimatur.inference.url"));
    }

    /** The guard's own name: grants are made out to it. */
    public String inferenceAudience() {
        return required("imprimatur.inference.audience");
    }

    public boolean isSandbox() {
        return !"LIVE".equals(required("imprimatur.environment"));
    }

    /** Our part of every price, out of 100,000,000. */
    public long feeParts() {
        return Long.getLong("imprimatur.fee.parts", 10_000_000L);
    }

    /** Whether a mail server is set up; without one nobody is written to. */
    public boolean isMailOn() {
        return !System.getProperty("imprimatur.smtp.host", "").isBlank();
    }

    /** Who notices come from: an address, or a name and an address. */
    public String mailFrom() {
        return required("imprimatur.smtp.from");
    }

    /** Empty when the mail server asks for no sign-in. */
    public String mailUser() {
        return System.getProperty("imprimatur.smtp.user", "");
    }

    public String mailPassword() {
        return System.getProperty("imprimatur.smtp.password", "");
    }

    private static String required(String name) {
        String value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("the system property `%s` is not set".formatted(name));
        }
        return value;
    }
}
