package org.imprimatur.provenance.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a chain leads to an anchor (RFC 5280, section 6; C2PA 2.2, section 14.4). Revocation is another question. */
public final class CertificateTrust {
    private CertificateTrust() {}

    /**
     * Judges the chain at the given time, or, since the validity of the leaf has a status code of its own, at the end
     * of the leaf's validity that is nearest to it.
     */
    public static boolean isTrusted(List<X509Certificate> chain, TrustAnchors anchors, Instant at) {
        if (anchors.certificates().isEmpty()) {
            return false;
        }
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters(chain, anchors, at));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the time is within the validity of the certificate, both ends included. */
    public static boolean isWithinValidity(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static PKIXBuilderParameters parameters(List<X509Certificate> chain, TrustAnchors anchors, Instant at)
            throws GeneralSecurityException {
        X509CertSelector leaf = new X509CertSelector();
        leaf.setCertificate(chain.get(0));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                anchors.certificates().stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .collect(Collectors.toSet()),
                leaf);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(nearestValid(chain.get(0), at)));
        return parameters;
    }

    private static Instant nearestValid(X509Certificate leaf, Instant at) {
        Instant first = leaf.getNotBefore().toInstant();
        Instant last = leaf.getNotAfter().toInstant();
        return at.isBefore(first) ? first : at.isAfter(last) ? last : at;
    }
}
