package org.imprimatur.provenance.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.imprimatur.provenance.SigningRefusedException;

/** A {@link ClaimSigner} over a key in this process. Safe for use by several threads. */
public final class LocalClaimSigner implements ClaimSigner {
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final SigningAlgorithm algorithm;

    private LocalClaimSigner(PrivateKey key, List<X509Certificate> chain, SigningAlgorithm algorithm) {
        this.key = key;
        this.chain = chain;
        this.algorithm = algorithm;
    }

    /** @throws IllegalArgumentException when the chain is empty or the leaf's key does not suit the algorithm */
    public static LocalClaimSigner of(PrivateKey key, List<X509Certificate> chain, SigningAlgorithm algorithm) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signing chain needs at least the leaf certificate");
        }
        if (!algorithm.accepts(chain.get(0).getPublicKey())) {
            throw new IllegalArgumentException("the leaf's key cannot be used with `" + algorithm + "`");
        }
        return new LocalClaimSigner(key, List.copyOf(chain), algorithm);
    }

    @Override
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            Signature signature = JcaSignatures.of(algorithm);
            signature.initSign(key);
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningRefusedException(
                    SigningRefusedException.Reason.SIGNER_FAILED, algorithm + " with the local key", e);
        }
    }
}
