package org.imprimatur.provenance.certificate;

import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The root (or pinned) certificates of signers that a reader trusts (C2PA 2.2, section 14.4). */
public record TrustAnchors(Set<X509Certificate> certificates) {
    public TrustAnchors {
        certificates = Set.copyOf(certificates);
    }

    /** Trust in nobody: good files are valid, none is trusted. */
    public static TrustAnchors none() {
        return new TrustAnchors(Set.of());
    }

    public static TrustAnchors of(List<X509Certificate> certificates) {
        return new TrustAnchors(new LinkedHashSet<>(certificates));
    }

    /** @throws org.imprimatur.provenance.MalformedCredentialException when a certificate cannot be parsed */
    public static TrustAnchors ofPem(String pem) {
        return of(Pem.readCertificates(pem));
    }
}
