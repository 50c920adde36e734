package org.imprimatur.provenance.validation;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.MalformedCredentialException;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.certificate.CertificateProfile;
import org.imprimatur.provenance.certificate.CertificateTrust;
import org.imprimatur.provenance.certificate.Pem;
import org.imprimatur.provenance.jumbf.JumbfContent;
import org.imprimatur.provenance.signature.CoseSign1;
import org.imprimatur.provenance.signature.MalformedSignatureException;
import org.imprimatur.provenance.signature.SigningAlgorithm;
import org.imprimatur.provenance.store.Manifest;
import org.imprimatur.provenance.store.ManifestStore;

/** Judges the signature of a claim and who made it (C2PA 2.2, section 15.7). */
final class SignatureValidation {
    private final ManifestStore store;
    private final ValidationTerms terms;
    private final StatusLog log;

    SignatureValidation(ManifestStore store, ValidationTerms terms, StatusLog log) {
        this.store = store;
        this.terms = terms;
        this.log = log;
    }

    /** Who signed, as far as it can be read. */
    Optional<SignerView> validate(Manifest manifest, ReadClaim claim) {
        Optional<JumbfContent> content = store.resolve(manifest, claim.claim().signatureUri())
                .filter(target -> manifest.signatureBoxes().contains(target.box()))
                .flatMap(target -> target.box().findContent("cbor"));
        String url = manifest.uri() + "/c2pa.signature";
        if (content.isEmpty()) {
            log.failure(StatusCode.CLAIM_SIGNATURE_MISSING, url, "no signature in the manifest");
            return Optional.empty();
        }
        try {
            CoseSign1 signature = CoseSign1.read(content.get().content().toArray(), terms.limits());
            return validate(url, signature, claim.bytes().toArray());
        } catch (MalformedSignatureException e) {
            log.failure(StatusCode.CLAIM_SIGNATURE_MISMATCH, url, "the signature is malformed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SignerView> validate(String url, CoseSign1 signature, byte[] claim) {
        Optional<SigningAlgorithm> algorithm = signature.algorithm();
        if (algorithm.isEmpty()) {
            log.failure(StatusCode.ALGORITHM_UNSUPPORTED, url, "the signature algorithm is not one of C2PA's");
        }
        List<X509Certificate> chain = certificates(url, signature, terms.limits());
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        X509Certificate leaf = chain.get(0);
        validateCredential(url, chain);
        algorithm.ifPresent(known -> validateSignature(url, signature.verifies(claim, known, leaf.getPublicKey())));
        validateTime(url, signature, leaf);
        return Optional.of(SignerViews.of(leaf, algorithm));
    }

    private List<X509Certificate> certificates(String url, CoseSign1 signature, ReadingLimits limits) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (byte[] der : signature.certificates(limits)) {
                chain.add(Pem.certificate(der));
            }
            return chain;
        } catch (MalformedSignatureException | MalformedCredentialException e) {
            log.failure(
                    StatusCode.SIGNING_CREDENTIAL_INVALID, url, "the certificates cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private void validateCredential(String url, List<X509Certificate> chain) {
        CertificateProfile.violations(chain.get(0))
                .forEach(violation -> log.failure(StatusCode.SIGNING_CREDENTIAL_INVALID, url, violation));
        if (CertificateTrust.isTrusted(chain, terms.anchors(), terms.at())) {
            log.success(StatusCode.SIGNING_CREDENTIAL_TRUSTED, url, "the signer's chain leads to a trust anchor");
        } else {
            log.failure(StatusCode.SIGNING_CREDENTIAL_UNTRUSTED, url, "the signer's chain leads to no trust anchor");
        }
        log.informational(StatusCode.OCSP_SKIPPED, url, "revocation was not checked");
    }

    private void validateSignature(String url, boolean isGood) {
        if (isGood) {
            log.success(StatusCode.CLAIM_SIGNATURE_VALIDATED, url, "the claim is signed with the signer's key");
        } else {
            log.failure(StatusCode.CLAIM_SIGNATURE_MISMATCH, url, "the signature does not fit claim and key");
        }
    }

    private void validateTime(String url, CoseSign1 signature, X509Certificate leaf) {
        if (signature.hasTimeStamp()) {
            log.informational(StatusCode.TIME_STAMP_UNTRUSTED, url, "no time-stamp authority is trusted; not used");
        }
        if (CertificateTrust.isWithinValidity(leaf, terms.at())) {
            log.success(StatusCode.CLAIM_SIGNATURE_INSIDE_VALIDITY, url, "the signing certificate is valid then");
        } else {
            log.failure(StatusCode.CLAIM_SIGNATURE_OUTSIDE_VALIDITY, url, "the signing certificate is not valid then");
        }
    }
}
