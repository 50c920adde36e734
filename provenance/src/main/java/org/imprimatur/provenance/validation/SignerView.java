package org.imprimatur.provenance.validation;

import java.time.Instant;

/**
 * Who signed the active manifest, from the leaf certificate; absent names are empty.
 *
 * @param issuer distinguished name of the issuer (RFC 2253)
 * @param serial serial number, lower-case hex
 * @param algorithm name of the signature algorithm, for example {@code ES256}
 */
public record SignerView(
        String commonName,
        String organisation,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String algorithm) {}
