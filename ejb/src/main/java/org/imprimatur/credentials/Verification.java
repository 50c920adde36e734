package org.imprimatur.credentials;

import java.util.Locale;
import java.util.Optional;
import org.imprimatur.provenance.validation.ValidationReport;

/**
 * What a file turned out to be.
 *
 * @param report everything that validation found; empty when the file could not be read as media
 * @param consent what we know of the consent that its manifest names; only for a manifest that is trusted
 */
public record Verification(Verdict verdict, Optional<ValidationReport> report, Optional<ConsentStatus> consent) {

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
