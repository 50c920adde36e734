package org.imprimatur.provenance.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imprimatur.provenance.MalformedCredentialException;

/**
 * A certificate authority of our own, for the sandbox and for tests; nobody else trusts it. The root's private key is
 * forgotten as soon as it has signed the intermediate.
 */
public final class SandboxAuthority {
    /** The longest validity of a leaf in the conformance programme's profile. */
    public static final Duration LONGEST_VALIDITY = Duration.ofDays(366);

    private static final Duration ROOT_VALIDITY = Duration.ofDays(3653);
    private static final Duration INTERMEDIATE_VALIDITY = Duration.ofDays(1826);

    private final X509Certificate root;
    private final X509Certificate intermediate;
    private final PrivateKey intermediateKey;

    private SandboxAuthority(X509Certificate root, X509Certificate intermediate, PrivateKey intermediateKey) {
        this.root = root;
        this.intermediate = intermediate;
        this.intermediateKey = intermediateKey;
    }

    /** Makes a root and an intermediate, with new P-256 keys, valid from the given time for ten and five years. */
    public static SandboxAuthority create(SubjectName owner, Instant from) {
        KeyPair rootKeys = newKeys();
        KeyPair intermediateKeys = newKeys();
        SubjectName rootName = renamed(owner, owner.commonName() + " Root");
        SubjectName intermediateName = renamed(owner, owner.commonName() + " Intermediate");
        X509Certificate root = Issuance.root(rootName, rootKeys, new Issuance.Validity(from, from.plus(ROOT_VALIDITY)));
        X509Certificate intermediate = new Issuance(root, rootKeys.getPrivate())
                .intermediate(
                        intermediateName,
                        intermediateKeys.getPublic(),
                        new Issuance.Validity(from, from.plus(INTERMEDIATE_VALIDITY)));
        return new SandboxAuthority(root, intermediate, intermediateKeys.getPrivate());
    }

    /** Reads what {@link #toPem()} wrote. */
    public static SandboxAuthority ofPem(String pem) {
        List<X509Certificate> certificates = Pem.readCertificates(pem);
        if (certificates.size() != 2) {
            throw new MalformedCredentialException(
                    "an authority has a root and an intermediate, not `" + certificates.size() + "` certificates");
        }
        return new SandboxAuthority(certificates.get(0), certificates.get(1), Pem.readPrivateKey(pem));
    }

    /**
     * Issues a claim-signing leaf with a new P-256 key.
     *
     * @throws IllegalArgumentException when it would be valid for more than {@link #LONGEST_VALIDITY}
     */
    public SigningCredential issue(SubjectName subject, Instant from, Duration validity) {
        KeyPair keys = newKeys();
        return new SigningCredential(keys.getPrivate(), certify(subject, keys.getPublic(), from, validity));
    }

    /** Issues a claim-signing leaf for a key that stays elsewhere; the result is a chain, leaf first, without root. */
    public List<X509Certificate> certify(SubjectName subject, PublicKey key, Instant from, Duration validity) {
        if (validity.compareTo(LONGEST_VALIDITY) > 0 || validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("`" + validity + "` is no validity for a leaf: at most 366 days");
        }
        X509Certificate leaf = new Issuance(intermediate, intermediateKey)
                .leaf(subject, key, new Issuance.Validity(from, from.plus(validity)));
        return List.of(leaf, intermediate);
    }

    public X509Certificate root() {
        return root;
    }

    public X509Certificate intermediate() {
        return intermediate;
    }

    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(root));
    }

    /** The root certificate, for those who want to trust this authority. */
    public String anchorsPem() {
        return Pem.write(List.of(root));
    }

    /** Root, intermediate and the intermediate's private key: a secret. */
    public String toPem() {
        return Pem.write(List.of(root, intermediate)) + Pem.write(intermediateKey);
    }

    private static SubjectName renamed(SubjectName name, String commonName) {
        return new SubjectName(commonName, name.organisation(), name.country());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks P-256", e);
        }
    }
}
