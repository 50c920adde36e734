package org.imprimatur.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 14.1.2, for a file of 1000 bytes. */
class ByteRangeTest {

    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 500",
        "bytes=500-999, 500, 500",
        "bytes=0-0, 0, 1",
        "bytes=999-, 999, 1",
        "bytes=0-, 0, 1000",
        "bytes=-1, 999, 1",
        "bytes=-500, 500, 500",
        "bytes=-5000, 0, 1000",
        "bytes=900-5000, 900, 100",
        "bytes=900-999999999999999999, 900, 100"
    })
    void parse_givesTheRange_whenItIsThere(String header, long first, long length) {
        assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, length));
        assertThat(ByteRange.parse(header, SIZE)).get().matches(ByteRange::isSatisfiable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=999999999999999999-", "bytes=-0"})
    void range_isUnsatisfiable_whenNothingIsThere(String header) {
        assertThat(ByteRange.parse(header, SIZE)).get().matches(range -> !range.isSatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "bytes=0x1-2",
                "items=0-1",
                "bytes=--1",
                "bytes=1000000000000000000-",
                "bytes=0-1\n"
            })
    void parse_ignoresTheHeader_whenItIsNotOneRangeOfBytes(String header) {
        assertThat(ByteRange.parse(header, SIZE)).isEmpty();
    }

    @Test
    void of_saysWhichBytesTheseAre() {
        assertThat(new ByteRange(500, 500).of(SIZE)).isEqualTo("bytes 500-999/1000");
    }

    @Test
    void range_isUnsatisfiable_whenTheFileIsEmpty() {
        assertThat(ByteRange.parse("bytes=0-", 0)).get().matches(range -> !range.isSatisfiable());
    }
}
