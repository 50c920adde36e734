package org.imprimatur.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioUsesTest {

    @Test
    void cursor_comesBackAsItWas() {
        StudioUses.Cursor cursor =
                new StudioUses.Cursor(Instant.parse("2026-11-22T18:52:49.497179Z"), UUID.randomUUID());

        assertThat(StudioUses.Cursor.of(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "yesterday_x", "2026-11-22T18:52:49Z_not-an-id", "2026-11-22T18:52:49Z"})
    void cursor_beginsAtTheNewest_whenItCannotBeRead(String text) {
        assertThat(StudioUses.Cursor.of(text)).isEqualTo(StudioUses.Cursor.START);
    }
}
