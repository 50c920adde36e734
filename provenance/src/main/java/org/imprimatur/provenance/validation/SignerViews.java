package org.imprimatur.provenance.validation;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.imprimatur.provenance.signature.SigningAlgorithm;

/** Reads the names in a signing certificate. */
final class SignerViews {
    private SignerViews() {}

    static SignerView of(X509Certificate leaf, Optional<SigningAlgorithm> algorithm) {
        String subject = leaf.getSubjectX500Principal().getName();
        return new SignerView(
                attribute(subject, "CN"),
                attribute(subject, "O"),
                leaf.getIssuerX500Principal().getName(),
                leaf.getSerialNumber().toString(16),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                algorithm.map(Enum::name).orElse(""));
    }

    private static String attribute(String distinguishedName, String type) {
        try {
            return new LdapName(distinguishedName)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }
}
