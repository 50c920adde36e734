package org.imprimatur.provenance.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteSpanTest {
    @Test
    void merged_joins_whenSpansOverlapOrTouch() {
        List<ByteSpan> spans = List.of(span(20, 30), span(0, 5), span(5, 8), span(4, 6), span(22, 25), span(40, 40));

        assertThat(ByteSpan.merged(spans)).containsExactly(span(0, 8), span(20, 30));
    }

    @Test
    void without_givesWhatIsLeft_whenOthersOverlap() {
        assertThat(span(10, 20).without(List.of(span(0, 12), span(14, 15), span(18, 30))))
                .containsExactly(span(12, 14), span(15, 18));
        assertThat(span(10, 20).without(List.of(span(10, 20)))).isEmpty();
        assertThat(span(10, 20).without(List.of())).containsExactly(span(10, 20));
    }

    private static ByteSpan span(long start, long end) {
        return new ByteSpan(start, end);
    }
}
