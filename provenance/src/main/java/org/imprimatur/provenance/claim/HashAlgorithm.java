package org.imprimatur.provenance.claim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The hash algorithms of C2PA 2.2, section 13.1. */
public enum HashAlgorithm {
    SHA256("sha256", "SHA-256", 32),
    SHA384("sha384", "SHA-384", 48),
    SHA512("sha512", "SHA-512", 64);

    private final String wire;
    private final String jca;
    private final int bytes;

    HashAlgorithm(String wire, String jca, int bytes) {
        this.wire = wire;
        this.jca = jca;
        this.bytes = bytes;
    }

    public static Optional<HashAlgorithm> ofWire(String wire) {
        return Arrays.stream(values()).filter(known -> known.wire.equals(wire)).findFirst();
    }

    public String wire() {
        return wire;
    }

    public int bytes() {
        return bytes;
    }

    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(jca);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks " + jca, e);
        }
    }
}
