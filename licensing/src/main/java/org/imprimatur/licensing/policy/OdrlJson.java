package org.imprimatur.licensing.policy;

/** Policies as JSON-LD (ODRL Vocabulary 2.2, JSON-LD Serialisation). */
public final class OdrlJson {
    private OdrlJson() {}

    /** The one text that stands for the policy: equal policies give equal texts. */
    public static String write(Policy policy) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a policy.
     *
     * @throws MalformedPolicyException when the text is not a policy that we understand completely
     */
    public static Policy read(String json) {
        throw new UnsupportedOperationException();
    }

    /** The SHA-256 of the policy's one text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(Policy policy) {
        throw new UnsupportedOperationException();
    }
}
