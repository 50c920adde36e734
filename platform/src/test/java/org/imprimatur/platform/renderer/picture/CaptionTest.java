package org.imprimatur.platform.renderer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionTest {
    private final Caption caption = new Caption(Typeface.regular(), 20, 200);

    @Test
    void lines_breakBetweenWords() {
        List<String> lines = caption.lines("A quiet morning in the harbour of a small town", 10);

        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allMatch(line -> Typeface.regular().width(line, 20) <= 200);
        assertThat(String.join(" ", lines)).isEqualTo("A quiet morning in the harbour of a small town");
    }

    @Test
    void lines_endInAnEllipsis_whenThereIsMore() {
        List<String> lines = caption.lines("word ".repeat(100), 2);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("\u2026");
        assertThat(Typeface.regular().width(lines.get(1), 20)).isLessThanOrEqualTo(200);
    }

    @Test
    void lines_areNone_whenNothingCanBeSeen() {
        assertThat(caption.lines(" \n\u200b", 4)).isEmpty();
    }

    @Test
    void width_knowsAccentsAndOtherScripts() {
        assertThat(Typeface.regular().width("\u010D", 20))
                .isEqualTo(Typeface.regular().width("c", 20));
        assertThat(Typeface.regular().width("\u0416", 20)).isGreaterThan(10);
    }
}
