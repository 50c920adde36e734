package org.imprimatur.provenance.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** The signature algorithms of C2PA 2.2, section 13.2, with their COSE identifiers (RFC 9053, RFC 8230). */
public enum SigningAlgorithm {
    ES256(-7, "SHA-256"),
    ES384(-35, "SHA-384"),
    ES512(-36, "SHA-512"),
    PS256(-37, "SHA-256"),
    PS384(-38, "SHA-384"),
    PS512(-39, "SHA-512"),
    ED25519(-8, "");

    private final int coseId;
    private final String digest;

    SigningAlgorithm(int coseId, String digest) {
        this.coseId = coseId;
        this.digest = digest;
    }

    public int coseId() {
        return coseId;
    }

    /** The JCA name of the digest; empty for Ed25519, which has its own. */
    public String digest() {
        return digest;
    }

    public static Optional<SigningAlgorithm> ofCoseId(long coseId) {
        return Arrays.stream(values()).filter(known -> known.coseId == coseId).findFirst();
    }

    /** Whether keys of this kind can be used with this algorithm (C2PA 2.2, section 13.2: RSA from 2048 bits). */
    public boolean accepts(PublicKey key) {
        return switch (this) {
            case ES256, ES384, ES512 -> key instanceof ECPublicKey ec && isAllowedCurve(ec);
            case PS256, PS384, PS512 ->
                key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048;
            case ED25519 ->
                key instanceof EdECPublicKey ed
                        && "Ed25519".equals(ed.getParams().getName());
        };
    }

    /** The exact length in bytes of a signature by this key, which lets a manifest be laid out before it is signed. */
    public int signatureLength(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            return 2 * ((ec.getParams().getOrder().bitLength() + 7) / 8);
        }
        return key instanceof RSAPublicKey rsa ? (rsa.getModulus().bitLength() + 7) / 8 : 64;
    }

    private static boolean isAllowedCurve(ECPublicKey key) {
        int bits = key.getParams().getOrder().bitLength();
        return bits == 256 || bits == 384 || bits == 521;
    }
}
