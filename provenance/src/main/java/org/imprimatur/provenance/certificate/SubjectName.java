package org.imprimatur.provenance.certificate;

/** The parts of a signer's distinguished name that readers show: who signed, for which organisation, from where. */
public record SubjectName(String commonName, String organisation, String country) {
    public SubjectName {
        if (commonName.isBlank() || organisation.isBlank()) {
            throw new IllegalArgumentException("a subject needs a common name and an organisation");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("`" + country + "` is not an ISO 3166-1 alpha-2 country");
        }
    }
}
