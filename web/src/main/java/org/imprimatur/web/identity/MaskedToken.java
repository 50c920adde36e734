package org.imprimatur.web.identity;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A secret as a page may show it: combined with fresh randomness, so that no two pages show the same bytes. What is
 * compressed together with what an attacker may choose gives nothing of the secret away (BREACH).
 */
final class MaskedToken {

    private MaskedToken() {}

    /** `base64url(mask || mask xor secret)`, another one each time. */
    static String mask(byte[] secret, RandomGenerator random) {
        byte[] mask = new byte[secret.length];
        random.nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * secret.length);
        System.arraycopy(xor(mask, secret), 0, both, secret.length, secret.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The secret under a mask; empty when this is no masked token at all. */
    static Optional<byte[]> unmask(String token) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(token);
            int half = both.length / 2;
            return both.length % 2 == 0
                    ? Optional.of(xor(Arrays.copyOf(both, half), Arrays.copyOfRange(both, half, both.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[left.length];
        for (int index = 0; index < left.length; index++) {
            result[index] = (byte) (left[index] ^ right[index]);
        }
        return result;
    }
}
