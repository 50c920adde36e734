package org.imprimatur.provenance.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.cbor.CborArray;
import org.imprimatur.provenance.cbor.CborBytes;
import org.imprimatur.provenance.cbor.CborInteger;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborReader;
import org.imprimatur.provenance.cbor.CborSimple;
import org.imprimatur.provenance.cbor.CborTagged;
import org.imprimatur.provenance.cbor.CborText;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.cbor.MalformedCborException;

/**
 * A {@code COSE_Sign1} (RFC 9052, section 4.2) with a detached payload, the claim (C2PA 2.2, section 13.2).
 *
 * @param protectedBytes the protected header as it was encoded, since that is what is signed
 */
public record CoseSign1(
        CborBytes protectedBytes, CborMap protectedHeader, CborMap unprotectedHeader, CborBytes signature) {
    private static final long TAG = 18;
    private static final long HEADER_ALGORITHM = 1;
    private static final long HEADER_X5CHAIN = 33;
    private static final String OLD_HEADER_X5CHAIN = "x5chain";

    /** Reads the content of a signature box. */
    public static CoseSign1 read(byte[] content, ReadingLimits limits) throws MalformedSignatureException {
        try {
            if (!(CborReader.read(content, limits) instanceof CborTagged tagged)
                    || tagged.tag() != TAG
                    || !(tagged.content() instanceof CborArray array)
                    || array.items().size() != 4) {
                throw new MalformedSignatureException("no tagged COSE_Sign1");
            }
            return ofParts(array.items(), limits);
        } catch (MalformedCborException e) {
            throw new MalformedSignatureException("no CBOR: " + e.getMessage());
        }
    }

    private static CoseSign1 ofParts(List<CborValue> parts, ReadingLimits limits)
            throws MalformedSignatureException, MalformedCborException {
        if (!(parts.get(0) instanceof CborBytes encoded)
                || !(parts.get(1) instanceof CborMap unprotectedHeader)
                || !(parts.get(3) instanceof CborBytes signature)) {
            throw new MalformedSignatureException("parts of a wrong type");
        }
        if (!parts.get(2).equals(CborSimple.NULL)) {
            throw new MalformedSignatureException("the payload is not detached");
        }
        if (!(CborReader.read(encoded.toArray(), limits) instanceof CborMap protectedHeader)) {
            throw new MalformedSignatureException("the protected header is no map");
        }
        return new CoseSign1(encoded, protectedHeader, unprotectedHeader, signature);
    }

    /** Signs the claim and gives the content of the signature box. */
    public static byte[] sign(byte[] claim, ClaimSigner signer) {
        byte[] header = protectedHeader(signer).encoded();
        return encode(header, signer.sign(toBeSigned(header, claim)));
    }

    /** As long as {@link #sign}, without a use of the key. */
    public static byte[] placeholder(ClaimSigner signer) {
        byte[] header = protectedHeader(signer).encoded();
        PublicKey key = signer.chain().get(0).getPublicKey();
        return encode(header, new byte[signer.algorithm().signatureLength(key)]);
    }

    /** The algorithm, which has to be protected; empty when it is absent or not one of C2PA's. */
    public Optional<SigningAlgorithm> algorithm() {
        return protectedHeader
                .find(HEADER_ALGORITHM)
                .filter(CborInteger.class::isInstance)
                .flatMap(id ->
                        ((CborInteger) id).asLong().stream().boxed().findFirst().flatMap(SigningAlgorithm::ofCoseId));
    }

    /** The certificates, DER, leaf first; 33 goes before the deprecated text label (C2PA 2.2, section 14.5). */
    public List<byte[]> certificates(ReadingLimits limits) throws MalformedSignatureException {
        Optional<CborValue> chain =
                either(protectedHeader.find(HEADER_X5CHAIN), unprotectedHeader.find(HEADER_X5CHAIN));
        if (chain.isEmpty()) {
            chain = either(protectedHeader.find(OLD_HEADER_X5CHAIN), unprotectedHeader.find(OLD_HEADER_X5CHAIN));
        }
        List<CborValue> values = chain.map(CoseSign1::asList).orElse(List.of());
        if (values.isEmpty() || values.size() > limits.certificates()) {
            throw new MalformedSignatureException("`" + values.size() + "` certificates");
        }
        List<byte[]> certificates = new ArrayList<>();
        for (CborValue value : values) {
            if (!(value instanceof CborBytes der)) {
                throw new MalformedSignatureException("a certificate that is no byte string");
            }
            certificates.add(der.toArray());
        }
        return certificates;
    }

    /** Whether there is a time stamp, of either version (C2PA 2.2, section 10.3.2.5). */
    public boolean hasTimeStamp() {
        return unprotectedHeader.has("sigTst") || unprotectedHeader.has("sigTst2");
    }

    /** Whether this signs the claim with the key. */
    public boolean verifies(byte[] claim, SigningAlgorithm algorithm, PublicKey key) {
        if (!algorithm.accepts(key) || signature.length() != algorithm.signatureLength(key)) {
            return false;
        }
        try {
            Signature engine = JcaSignatures.of(algorithm);
            engine.initVerify(key);
            engine.update(toBeSigned(protectedBytes.toArray(), claim));
            return engine.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false; // a signature of another shape than the algorithm's is one that does not match
        }
    }

    private static Optional<CborValue> either(Optional<CborValue> one, Optional<CborValue> other)
            throws MalformedSignatureException {
        if (one.isPresent() && other.isPresent()) {
            throw new MalformedSignatureException("certificates in both headers");
        }
        return one.or(() -> other);
    }

    private static List<CborValue> asList(CborValue chain) {
        return chain instanceof CborArray array ? array.items() : List.of(chain);
    }

    private static CborMap protectedHeader(ClaimSigner signer) {
        List<CborValue> certificates = new ArrayList<>();
        for (X509Certificate certificate : signer.chain()) {
            certificates.add(CborBytes.of(encoded(certificate)));
        }
        Map<CborValue, CborValue> header = new LinkedHashMap<>();
        header.put(
                CborInteger.of(HEADER_ALGORITHM),
                CborInteger.of(signer.algorithm().coseId()));
        header.put(
                CborInteger.of(HEADER_X5CHAIN),
                certificates.size() == 1 ? certificates.get(0) : new CborArray(certificates));
        return new CborMap(header);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    private static byte[] encode(byte[] header, byte[] signature) {
        return new CborTagged(
                        TAG,
                        CborArray.of(
                                CborBytes.of(header), new CborMap(Map.of()), CborSimple.NULL, CborBytes.of(signature)))
                .encoded();
    }

    /** The {@code Sig_structure} of RFC 9052, section 4.4. */
    private static byte[] toBeSigned(byte[] header, byte[] claim) {
        return CborArray.of(
                        new CborText("Signature1"),
                        CborBytes.of(header),
                        CborBytes.of(new byte[0]),
                        CborBytes.of(claim))
                .encoded();
    }
}
