package org.imprimatur.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealedBytesTest {

    private static final byte[] KEY = SealedBytes.newKey();
    private static final byte[] CAPTURE = bytes("a face, as it was");
    private static final byte[] CONTEXT = bytes("subject 1, media 1");

    @Test
    void open_givesBytesBack_whenKeyAndContextAreThoseOfTheSealing() {
        byte[] sealed = SealedBytes.seal(KEY, CAPTURE, CONTEXT);

        assertThat(SealedBytes.open(KEY, sealed, CONTEXT)).isEqualTo(CAPTURE);
    }

    @Test
    void open_givesNothing_whenNothingWasSealed() {
        byte[] sealed = SealedBytes.seal(KEY, new byte[0], CONTEXT);

        assertThat(sealed).hasSize(12 + 16);
        assertThat(SealedBytes.open(KEY, sealed, CONTEXT)).isEmpty();
    }

    /** McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, test case 16. */
    @Test
    void open_agreesWithThePublishedVector() {
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] context = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = hex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");

        assertThat(SealedBytes.open(key, sealed, context))
                .isEqualTo(hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    @Test
    void seal_looksNeverTheSame_whenTheSameIsSealedTwice() {
        assertThat(SealedBytes.seal(KEY, CAPTURE, CONTEXT)).isNotEqualTo(SealedBytes.seal(KEY, CAPTURE, CONTEXT));
    }

    @Test
    void seal_hidesWhatItSeals() {
        String sealed = new String(SealedBytes.seal(KEY, CAPTURE, CONTEXT), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("face");
    }

    @Test
    void newKey_has256Bits_andIsNeverTheSame() {
        assertThat(SealedBytes.newKey()).hasSize(32).isNotEqualTo(SealedBytes.newKey());
    }

    @Test
    void open_refuses_whenContextIsAnothers() {
        byte[] sealed = SealedBytes.seal(KEY, CAPTURE, CONTEXT);

        assertRefused(KEY, sealed, bytes("subject 1, media 2"));
        assertRefused(KEY, sealed, bytes("subject 2, media 1"));
        assertRefused(KEY, sealed, new byte[0]);
    }

    @Test
    void open_refuses_whenKeyIsAnothers() {
        assertRefused(SealedBytes.newKey(), SealedBytes.seal(KEY, CAPTURE, CONTEXT), CONTEXT);
    }

    @Test
    void open_refuses_whenAnyBitIsFlipped() {
        byte[] sealed = SealedBytes.seal(KEY, CAPTURE, CONTEXT);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(KEY, forged, CONTEXT);
        }
    }

    @Test
    void open_refuses_whenCutShortAnywhere() {
        byte[] sealed = SealedBytes.seal(KEY, CAPTURE, CONTEXT);

        for (int length = 0; length < sealed.length; length++) {
            assertRefused(KEY, Arrays.copyOf(sealed, length), CONTEXT);
        }
    }

    @Test
    void open_refuses_whenSomethingIsAppended() {
        byte[] sealed = SealedBytes.seal(KEY, CAPTURE, CONTEXT);

        assertRefused(KEY, Arrays.copyOf(sealed, sealed.length + 1), CONTEXT);
    }

    private static void assertRefused(byte[] key, byte[] sealed, byte[] context) {
        assertThatThrownBy(() -> SealedBytes.open(key, sealed, context)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
