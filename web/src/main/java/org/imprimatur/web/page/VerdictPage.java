package org.imprimatur.web.page;

import java.util.List;
import java.util.Locale;

/**
 * The answer about one file (C2PA 2.2, Validation). Whether a story is true is not judged, only what was signed and
 * whether it still matches.
 *
 * @param file what was looked at
 * @param signature who signed; {@link Signature#none()} when nothing trustworthy can be said
 * @param history how it came to be; only of a file whose signer is known
 * @param permalink what we know of it without the file, when it is an output of ours
 * @param consents the consents that the manifest names, empty when it names none
 */
public record VerdictPage(
        Frame frame,
        VerifyPage.Upload upload,
        Verdict verdict,
        CheckedFile file,
        Signature signature,
        List<Consent> consents,
        History history,
        Href permalink,
        Evidence evidence)
        implements Page {

    public VerdictPage {
        consents = List.copyOf(consents);
    }

    /** Whether at least one consent behind the file was taken back after it was made. */
    public boolean isAnyWithdrawn() {
        return showsConsents() && consents.stream().anyMatch(consent -> consent.now() == Now.WITHDRAWN);
    }

    /** Consents of a file that was changed are not those of what one sees; that a file names none says only a known signer. */
    public boolean showsConsents() {
        return verdict != Verdict.CHANGED && (verdict.isSignerKnown() || !consents.isEmpty());
    }

    /** Nothing is said about the signer of a changed file outside the details (C2PA UX guidance, level 2). */
    public boolean showsSigner() {
        return verdict != Verdict.CHANGED && signature.isPresent();
    }

    /** The one plain answer; words come from {@code verdict.<key>.title|text}. */
    public enum Verdict {
        TRUSTED(Tone.SUCCESS),
        UNKNOWN_SIGNER(Tone.INFO),
        CHANGED(Tone.DANGER),
        NO_CREDENTIALS(Tone.NEUTRAL),
        UNREADABLE(Tone.NEUTRAL),
        CERTIFICATE_EXPIRED(Tone.WARNING),
        CERTIFICATE_REVOKED(Tone.WARNING);

        private final Tone tone;

        Verdict(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        /** Whether the name in the certificate may be taken for who signed. */
        public boolean isSignerKnown() {
            return this == TRUSTED;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The file: name as uploaded, size as shown, SHA-256 in hex, when it was checked. */
    public record CheckedFile(String name, String size, String sha256, String checked) {}

    /**
     * Who signed, with what, when. Any string may be empty when it is not known.
     *
     * @param generator the claim generator
     * @param manifest its id
     */
    public record Signature(
            String signer,
            String organisation,
            String signed,
            String title,
            String generator,
            String manifest,
            String issuer,
            String serial,
            String validity) {

        public static Signature none() {
            return new Signature("", "", "", "", "", "", "", "", "");
        }

        public boolean isPresent() {
            return !signer.isEmpty() || !organisation.isEmpty() || !manifest.isEmpty();
        }
    }

    /**
     * What one person or studio had agreed to.
     *
     * @param subject how to call them here: "Likeness 1", a pseudonym, or a name where its owner allows that
     * @param whenMade what was agreed when the file was made: "Permitted by policy v14", "Approved by the owner"
     * @param now whether that still stands
     * @param since when it was withdrawn or changed, empty otherwise
     */
    public record Consent(String subject, String whenMade, Now now, String since) {}

    /** Whether a consent still stands; words come from {@code consent.<key>}. */
    public enum Now {
        IN_FORCE(Tone.SUCCESS),
        CHANGED(Tone.INFO),
        WITHDRAWN(Tone.WARNING),
        UNKNOWN(Tone.NEUTRAL);

        private final Tone tone;

        Now(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the answer rests on. */
    public record Evidence(List<Assertion> assertions, List<Status> statuses) {

        public Evidence {
            assertions = List.copyOf(assertions);
            statuses = List.copyOf(statuses);
        }

        public static Evidence none() {
            return new Evidence(List.of(), List.of());
        }

        public boolean isPresent() {
            return !assertions.isEmpty() || !statuses.isEmpty();
        }
    }

    /** An assertion by its label with its content as indented JSON. */
    public record Assertion(String label, String json) {}

    /** A validation status code as published, with what it is about. */
    public record Status(Tone tone, String code, String url, String explanation) {}
}
