package org.imprimatur.provenance.claim;

/** The software that makes a claim, the {@code claim_generator_info} of C2PA 2.2, section 10.2.3. */
public record ClaimGenerator(String name, String version) {
    public ClaimGenerator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a claim generator needs a name");
        }
    }
}
