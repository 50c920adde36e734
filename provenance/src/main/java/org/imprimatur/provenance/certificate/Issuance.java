package org.imprimatur.provenance.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates in the profile of C2PA 2.2, section 14.5.1 (RFC 5280). */
final class Issuance {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;

    private final X509Certificate issuer;
    private final PrivateKey key;

    Issuance(X509Certificate issuer, PrivateKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** From and until when a certificate is valid; to the second. */
    record Validity(Instant from, Instant until) {}

    static X509Certificate root(SubjectName name, KeyPair keys, Validity validity) {
        try {
            X500Name subject = distinguishedName(name);
            X509v3CertificateBuilder builder = builder(subject, subject, keys.getPublic(), validity);
            addAuthority(builder, new BasicConstraints(true));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    keyIdentifiers().createSubjectKeyIdentifier(keys.getPublic()));
            return sign(builder, keys.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the root certificate cannot be made", e);
        }
    }

    X509Certificate intermediate(SubjectName name, PublicKey subjectKey, Validity validity) {
        try {
            X509v3CertificateBuilder builder = builder(name, subjectKey, validity);
            addAuthority(builder, new BasicConstraints(0));
            return sign(builder, key);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the intermediate certificate cannot be made", e);
        }
    }

    X509Certificate leaf(SubjectName name, PublicKey subjectKey, Validity validity) {
        try {
            X509v3CertificateBuilder builder = builder(name, subjectKey, validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, claimSigningUsage());
            return sign(builder, key);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the leaf certificate cannot be made", e);
        }
    }

    private X509v3CertificateBuilder builder(SubjectName name, PublicKey subjectKey, Validity validity)
            throws GeneralSecurityException, IOException {
        X500Name issuerName = new JcaX509CertificateHolder(issuer).getSubject();
        X509v3CertificateBuilder builder = builder(issuerName, distinguishedName(name), subjectKey, validity);
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, keyIdentifiers().createAuthorityKeyIdentifier(issuer));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, keyIdentifiers().createSubjectKeyIdentifier(subjectKey));
        return builder;
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuerName, X500Name subject, PublicKey subjectKey, Validity validity) {
        return new JcaX509v3CertificateBuilder(
                issuerName,
                new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                Date.from(validity.from()),
                Date.from(validity.until()),
                subject,
                subjectKey);
    }

    private static void addAuthority(X509v3CertificateBuilder builder, BasicConstraints constraints)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static ExtendedKeyUsage claimSigningUsage() {
        return new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_emailProtection,
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier(CertificateProfile.CLAIM_SIGNING))
        });
    }

    private static JcaX509ExtensionUtils keyIdentifiers() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }

    private static X500Name distinguishedName(SubjectName name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, name.country())
                .addRDN(BCStyle.O, name.organisation())
                .addRDN(BCStyle.CN, name.commonName())
                .build();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, IOException {
        return Pem.certificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key))
                .getEncoded());
    }
}
