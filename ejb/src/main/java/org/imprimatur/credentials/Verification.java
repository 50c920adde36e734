package org.imprimatur.credentials;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.validation.ValidationReport;

/**
 * What a file turned out to be.
 *
 * @param report everything that validation found; empty when the file could not be read as media
 * @param consents what we know of the consents that its manifest and those of its ingredients name, by the label of the
 *     manifest; only for manifests that are trusted
 */
public record Verification(Verdict verdict, Optional<ValidationReport> report, Map<String, ConsentStatus> consents) {

    public Verification {
        consents = Map.copyOf(consents);
    }

    /** What we know of the consent that the file's own manifest names. */
    public Optional<ConsentStatus> consent() {
        return report.flatMap(ValidationReport::active).flatMap(manifest -> findConsent(manifest.id()));
    }

    public Optional<ConsentStatus> findConsent(String manifest) {
        return Optional.ofNullable(consents.get(manifest));
    }

    /** One plain verdict. */
    public enum Verdict {
        /** Intact, and signed by someone whom we trust. */
        TRUSTED,
        /** Intact, but we do not know who signed. */
        UNKNOWN_SIGNER,
        /** Intact, but the signing certificate was not valid any more, or revoked. */
        CERTIFICATE_EXPIRED,
        /** Something in it is not as it was signed. */
        CHANGED,
        /** It carries no Content Credentials. */
        NO_CREDENTIALS,
        /** We cannot read this kind of file. */
        UNREADABLE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
