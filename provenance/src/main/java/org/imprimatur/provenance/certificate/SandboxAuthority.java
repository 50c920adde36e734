package org.imprimatur.provenance.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A certificate authority of our own, for the sandbox and for tests; nobody else trusts it. */
public final class SandboxAuthority {
    private SandboxAuthority() {}

    /** Makes a root and an intermediate, with new P-256 keys, valid from the given time for ten and five years. */
    public static SandboxAuthority create(SubjectName owner, Instant from) {
        throw new UnsupportedOperationException();
    }

    /** Reads what {@link #toPem()} wrote. */
    public static SandboxAuthority ofPem(String pem) {
        throw new UnsupportedOperationException();
    }

    /** Issues a claim-signing leaf with a new P-256 key; at most 366 days. */
    public SigningCredential issue(SubjectName subject, Instant from, Duration validity) {
        throw new UnsupportedOperationException();
    }

    public X509Certificate root() {
        throw new UnsupportedOperationException();
    }

    /** The root certificate, for those who want to trust this authority. */
    public String anchorsPem() {
        throw new UnsupportedOperationException();
    }

    /** Root, intermediate and the intermediate's private key: a secret. */
    public String toPem() {
        throw new UnsupportedOperationException();
    }
}
