package org.imprimatur.provenance.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.imprimatur.provenance.MalformedCredentialException;
import org.imprimatur.provenance.signature.ClaimSigner;
import org.imprimatur.provenance.signature.LocalClaimSigner;
import org.imprimatur.provenance.signature.SigningAlgorithm;

/** A private key with its certificates, leaf first and without the root. Its text form is not the key. */
public record SigningCredential(PrivateKey key, List<X509Certificate> chain) {
    public SigningCredential {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new MalformedCredentialException("a signing credential needs a certificate");
        }
    }

    public static SigningCredential ofPem(String chainPem, String keyPem) {
        return new SigningCredential(Pem.readPrivateKey(keyPem), Pem.readCertificates(chainPem));
    }

    /** Reads a key entry, for example of a PKCS#12 store; a root at the end of its chain is left out. */
    public static SigningCredential ofKeyStore(KeyStore store, String alias, char[] password) {
        try {
            Certificate[] certificates = store.getCertificateChain(alias);
            if (certificates == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new MalformedCredentialException("no private key `" + alias + "` in the key store");
            }
            return new SigningCredential(key, withoutRoot(certificates));
        } catch (GeneralSecurityException e) {
            throw new MalformedCredentialException("the key `" + alias + "` cannot be read", e);
        }
    }

    public X509Certificate leaf() {
        return chain.get(0);
    }

    /** A signer with the algorithm that suits the key: ES256/384/512 by curve, PS256, or Ed25519. */
    public ClaimSigner signer() {
        return LocalClaimSigner.of(key, chain, algorithm());
    }

    public String chainPem() {
        return Pem.write(chain);
    }

    /** The secret itself: mind where it goes. */
    public String keyPem() {
        return Pem.write(key);
    }

    @Override
    public String toString() {
        return "SigningCredential[" + leaf().getSubjectX500Principal() + "]";
    }

    private SigningAlgorithm algorithm() {
        if (leaf().getPublicKey() instanceof ECPublicKey ec) {
            return switch (ec.getParams().getOrder().bitLength()) {
                case 384 -> SigningAlgorithm.ES384;
                case 521 -> SigningAlgorithm.ES512;
                default -> SigningAlgorithm.ES256;
            };
        }
        return leaf().getPublicKey() instanceof RSAPublicKey ? SigningAlgorithm.PS256 : SigningAlgorithm.ED25519;
    }

    private static List<X509Certificate> withoutRoot(Certificate[] certificates) {
        List<X509Certificate> all =
                Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
        X509Certificate last = all.get(all.size() - 1);
        boolean selfIssued = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
        return all.size() > 1 && selfIssued ? all.subList(0, all.size() - 1) : all;
    }
}
