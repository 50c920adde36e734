package org.imprimatur.provenance.jumbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.imprimatur.provenance.ReadingLimits;
import org.junit.jupiter.api.Test;

class JumbfReaderTest {
    private static final byte[] CONTENT = JumbfWriter.box("cbor", new byte[] {(byte) 0xA0});

    @Test
    void read_givesTree_whenWellFormed() throws Exception {
        byte[] inner = JumbfWriter.saltedSuperbox(JumbfType.CBOR, "org.example.note", new byte[16], CONTENT);
        byte[] outer = JumbfWriter.superbox(JumbfType.ASSERTION_STORE, "c2pa.assertions", inner);

        JumbfSuperbox read = JumbfReader.read(ByteRange.of(outer), ReadingLimits.DEFAULT);

        assertThat(read.is(JumbfType.ASSERTION_STORE)).isTrue();
        JumbfSuperbox child = read.superboxes().get(0);
        assertThat(child.label()).isEqualTo("org.example.note");
        assertThat(child.findContent("cbor").orElseThrow().content().toArray()).containsExactly(0xA0);
        assertThat(child.hashed().toArray()).isEqualTo(Arrays.copyOfRange(inner, 8, inner.length));
    }

    @Test
    void read_passesOverPadding_whenBytesFollowTheStore() throws Exception {
        byte[] store = JumbfWriter.superbox(JumbfType.MANIFEST_STORE, "c2pa");

        JumbfSuperbox read =
                JumbfReader.read(ByteRange.of(Arrays.copyOf(store, store.length + 100)), ReadingLimits.DEFAULT);

        assertThat(read.label()).isEqualTo("c2pa");
    }

    @Test
    void read_refuses_whenLabelHasForbiddenCharacter() {
        byte[] box = JumbfWriter.superbox(JumbfType.CBOR, "a/b", CONTENT);

        assertThatThrownBy(() -> JumbfReader.read(ByteRange.of(box), ReadingLimits.DEFAULT))
                .isInstanceOf(MalformedJumbfException.class);
    }

    @Test
    void read_refuses_whenNestedTooDeeply() {
        byte[] box = CONTENT;
        for (int i = 0; i <= ReadingLimits.DEFAULT.boxDepth(); i++) {
            box = JumbfWriter.superbox(JumbfType.CBOR, "n", box);
        }
        byte[] deep = box;

        assertThatThrownBy(() -> JumbfReader.read(ByteRange.of(deep), ReadingLimits.DEFAULT))
                .isInstanceOf(MalformedJumbfException.class)
                .hasMessageContaining("deeply");
    }

    @Test
    void read_refuses_whenTruncatedAnywhere() {
        byte[] box = JumbfWriter.superbox(JumbfType.CBOR, "n", CONTENT);

        for (int length = 0; length < box.length; length++) {
            byte[] cut = Arrays.copyOf(box, length);
            assertThatThrownBy(() -> JumbfReader.read(ByteRange.of(cut), ReadingLimits.DEFAULT))
                    .isInstanceOf(MalformedJumbfException.class);
        }
    }
}
