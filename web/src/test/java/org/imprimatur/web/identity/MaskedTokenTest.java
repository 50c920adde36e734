package org.imprimatur.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTokenTest {

    private static final int RUNS = 2_000;

    @Test
    void unmask_givesTheSecretBack_whateverTheMask() {
        Random random = new Random(20261122);

        for (int run = 0; run < RUNS; run++) {
            byte[] secret = bytes(random, 1 + random.nextInt(64));

            Optional<byte[]> unmasked = MaskedToken.unmask(MaskedToken.mask(secret, random));

            assertThat(unmasked).hasValueSatisfying(found -> assertThat(found).isEqualTo(secret));
        }
    }

    @Test
    void mask_neverShowsTheSameTwice_andNeverTheSecretItself() {
        Random random = new Random(42);
        byte[] secret = bytes(random, 32);
        String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Set<String> shown = new HashSet<>();

        for (int run = 0; run < RUNS; run++) {
            shown.add(MaskedToken.mask(secret, random));
        }

        assertThat(shown).hasSize(RUNS).noneMatch(token -> token.contains(plain));
    }

    /** Every bit of what is shown is as often one as zero, so that no prefix of a secret shows more often than others. */
    @Test
    void mask_showsEachBitAsOftenOneAsZero() {
        Random random = new Random(7);
        byte[] secret = new byte[16];
        Arrays.fill(secret, (byte) 0xA5);
        int[] ones = new int[2 * secret.length * 8];

        for (int run = 0; run < RUNS; run++) {
            byte[] shown = Base64.getUrlDecoder().decode(MaskedToken.mask(secret, random));
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += shown[bit / 8] >> (bit % 8) & 1;
            }
        }

        assertThat(Arrays.stream(ones).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(RUNS * 2 / 5, RUNS * 3 / 5));
    }

    @Test
    void unmask_givesAnotherSecret_whenOneBitIsFlipped() {
        Random random = new Random(1);
        byte[] secret = bytes(random, 32);
        byte[] token = Base64.getUrlDecoder().decode(MaskedToken.mask(secret, random));

        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(MaskedToken.unmask(Base64.getUrlEncoder().encodeToString(forged)))
                    .hasValueSatisfying(found -> assertThat(found).isNotEqualTo(secret));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "QQ", "not base64!", "QUJD", "=", "é"})
    void unmask_isEmpty_whenItIsNoMaskedToken(String token) {
        assertThat(MaskedToken.unmask(token)).isEmpty();
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
