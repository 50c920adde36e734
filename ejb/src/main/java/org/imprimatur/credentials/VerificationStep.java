package org.imprimatur.credentials;

import java.util.Locale;

/** How far a verification is, in the order in which it goes. */
public enum VerificationStep {
    READING,
    SIGNATURES,
    CONTENT,
    TRUST,
    CONSENT_THEN,
    CONSENT_NOW;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
