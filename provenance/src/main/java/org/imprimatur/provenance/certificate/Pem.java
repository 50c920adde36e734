package org.imprimatur.provenance.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.imprimatur.provenance.MalformedCredentialException;

/** Certificates and PKCS#8 private keys as text (RFC 7468). */
public final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";

    private Pem() {}

    /** All certificates in the text, in order; other text between them is skipped. */
    public static List<X509Certificate> readCertificates(String pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : blocks(pem, CERTIFICATE)) {
            certificates.add(certificate(der));
        }
        return List.copyOf(certificates);
    }

    /** The first private key in the text. */
    public static PrivateKey readPrivateKey(String pem) {
        List<byte[]> keys = blocks(pem, PRIVATE_KEY);
        if (keys.isEmpty()) {
            throw new MalformedCredentialException("no `PRIVATE KEY` block in the PEM text");
        }
        return privateKey(keys.get(0));
    }

    public static String write(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                append(pem, CERTIFICATE, certificate.getEncoded());
            } catch (CertificateException e) {
                throw new MalformedCredentialException("a certificate cannot be encoded", e);
            }
        }
        return pem.toString();
    }

    /** The secret itself: mind where it goes. */
    public static String write(PrivateKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw new MalformedCredentialException("the private key cannot be exported");
        }
        StringBuilder pem = new StringBuilder();
        append(pem, PRIVATE_KEY, encoded);
        return pem.toString();
    }

    /** Parses one DER certificate, refusing what follows it. */
    public static X509Certificate certificate(byte[] der) {
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(der);
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (certificate == null || in.available() > 0) {
                throw new MalformedCredentialException("bytes follow the certificate");
            }
            return certificate;
        } catch (CertificateException e) {
            throw new MalformedCredentialException("a certificate cannot be parsed", e);
        }
    }

    private static PrivateKey privateKey(byte[] der) {
        try {
            String algorithm = PrivateKeyInfo.getInstance(der)
                    .getPrivateKeyAlgorithm()
                    .getAlgorithm()
                    .getId();
            return KeyFactory.getInstance(keyAlgorithm(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MalformedCredentialException("the private key cannot be parsed", e);
        }
    }

    private static String keyAlgorithm(String oid) {
        return switch (oid) {
            case "1.2.840.10045.2.1" -> "EC";
            case "1.2.840.113549.1.1.1" -> "RSA";
            case "1.2.840.113549.1.1.10" -> "RSASSA-PSS";
            case "1.3.101.112" -> "Ed25519";
            default -> throw new MalformedCredentialException("private keys of type `" + oid + "` are not supported");
        };
    }

    private static List<byte[]> blocks(String pem, String type) {
        List<byte[]> found = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(pem);
        while (matcher.find()) {
            if (type.equals(matcher.group(1))) {
                found.add(decode(matcher.group(2)));
            }
        }
        return found;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedCredentialException("a PEM block is not Base64", e);
        }
    }

    private static void append(StringBuilder pem, String type, byte[] der) {
        pem.append("-----BEGIN ").append(type).append("-----\n");
        pem.append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        pem.append("\n-----END ").append(type).append("-----\n");
    }
}
