package org.imprimatur.provenance.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a claim-signing certificate has to look like (C2PA 2.2, section 14.5.1). */
public final class CertificateProfile {
    static final String CLAIM_SIGNING = "1.3.6.1.4.1.62558.2.1";
    static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";
    private static final String MICROSOFT_C2PA_SIGNING = "1.3.6.1.4.1.311.76.59.1.9";
    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final Set<String> ACCEPTED_USAGES =
            Set.of(CLAIM_SIGNING, EMAIL_PROTECTION, DOCUMENT_SIGNING, MICROSOFT_C2PA_SIGNING);
    private static final Set<String> EXCLUSIVE_USAGES = Set.of("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");
    private static final Set<String> SIGNATURE_ALGORITHMS = Set.of(
            "1.2.840.10045.4.3.2",
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4",
            "1.2.840.113549.1.1.10",
            "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13",
            "1.3.101.112");
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

    private CertificateProfile() {}

    /** Everything in which the leaf departs from the profile; empty when it is fit for claims. */
    public static List<String> violations(X509Certificate leaf) {
        List<String> found = new ArrayList<>();
        check(found, leaf.getVersion() == 3, "is not version 3");
        check(found, SIGNATURE_ALGORITHMS.contains(leaf.getSigAlgOID()), "is signed with a forbidden algorithm");
        check(
                found,
                !(leaf.getPublicKey() instanceof RSAPublicKey rsa)
                        || rsa.getModulus().bitLength() >= 2048,
                "has an RSA key of less than 2048 bits");
        check(found, leaf.getIssuerUniqueID() == null && leaf.getSubjectUniqueID() == null, "has unique identifiers");
        check(found, leaf.getBasicConstraints() < 0, "is an authority's");
        check(found, isSelfIssued(leaf) || hasAuthorityKeyIdentifier(leaf), "has no authority key identifier");
        check(found, mayDoSignatures(leaf), "is not for digital signatures");
        checkExtendedUsage(found, leaf);
        return List.copyOf(found);
    }

    private static void check(List<String> found, boolean isGood, String otherwise) {
        if (!isGood) {
            found.add("the signing certificate " + otherwise);
        }
    }

    private static boolean isSelfIssued(X509Certificate leaf) {
        return leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal());
    }

    private static boolean hasAuthorityKeyIdentifier(X509Certificate leaf) {
        return leaf.getExtensionValue(AUTHORITY_KEY_IDENTIFIER) != null;
    }

    private static boolean mayDoSignatures(X509Certificate leaf) {
        boolean[] usage = leaf.getKeyUsage();
        return usage != null && usage.length > 0 && usage[0];
    }

    private static void checkExtendedUsage(List<String> found, X509Certificate leaf) {
        List<String> usages = extendedUsages(leaf);
        check(found, usages.stream().anyMatch(ACCEPTED_USAGES::contains), "has no accepted extended key usage");
        check(found, !usages.contains(ANY_USAGE), "allows any extended key usage");
        check(
                found,
                usages.size() <= 1 || usages.stream().noneMatch(EXCLUSIVE_USAGES::contains),
                "mixes time stamping or OCSP signing with other usages");
    }

    private static List<String> extendedUsages(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            return usages == null ? List.of() : usages;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
