package org.imprimatur.provenance.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whatever holds the claim-signing key: a local key, a PKCS#11 token, a cloud KMS. The key never leaves it.
 *
 * <p>Implementations may throw any unchecked exception; signing then fails and leaves no output.
 */
public interface ClaimSigner {
    SigningAlgorithm algorithm();

    /** The certificates that go into the signature, leaf first, without the root (C2PA 2.2, section 14.5). */
    List<X509Certificate> chain();

    /** Signs the COSE {@code Sig_structure}; ECDSA signatures are raw {@code r || s} (RFC 9053, section 2.1). */
    byte[] sign(byte[] toBeSigned);
}
