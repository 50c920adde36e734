package org.imprimatur.provenance.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborReaderTest {
    /** RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "17, 23",
        "1818, 24",
        "1903e8, 1000",
        "1bffffffffffffffff, 18446744073709551615",
        "20, -1",
        "3903e7, -1000",
        "3bffffffffffffffff, -18446744073709551616"
    })
    void read_givesInteger_whenSpecificationSaysSo(String hex, BigInteger expected) throws Exception {
        assertThat(read(hex)).isEqualTo(new CborInteger(expected));
        assertThat(HexFormat.of().formatHex(new CborInteger(expected).encoded()))
                .isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "f90000, 0.0",
        "f93c00, 1.0",
        "f97bff, 65504.0",
        "f90001, 5.960464477539063e-8",
        "f9c400, -4.0",
        "fa47c35000, 100000.0",
        "fb3ff199999999999a, 1.1"
    })
    void read_givesNumber_whenSpecificationSaysSo(String hex, double expected) throws Exception {
        assertThat(read(hex)).isEqualTo(new CborFloat(expected));
    }

    @Test
    void read_joinsChunks_whenLengthsAreIndefinite() throws Exception {
        assertThat(read("7f657374726561646d696e67ff")).isEqualTo(new CborText("streaming"));
        assertThat(read("9f018202039f0405ffff")).isEqualTo(CborValue.of(List.of(1, List.of(2, 3), List.of(4, 5))));
        assertThat(read("bf61610161629f0203ffff")).isEqualTo(CborValue.of(Map.of("a", 1, "b", List.of(2, 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18",
                "61",
                "62ff",
                "61ff",
                "a1",
                "a16161",
                "a2616101616102",
                "1c",
                "ff",
                "9f",
                "5f6161ff",
                "0000",
                "9bffffffffffffffff",
                "5b7fffffffffffffff",
                "dbffffffffffffffff00",
                "f800",
                "a1800000"
            })
    void read_refuses_whenMalformed(String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(MalformedCborException.class);
    }

    @Test
    void read_refuses_whenNestedTooDeeply() {
        String deep = "81".repeat(ReadingLimits.DEFAULT.cborDepth() + 1) + "00";

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(MalformedCborException.class)
                .hasMessageContaining("deeply");
    }

    @Test
    void read_refuses_whenThereAreTooManyItems() {
        String many = "9f" + "00".repeat(ReadingLimits.DEFAULT.cborItems()) + "ff";

        assertThatThrownBy(() -> read(many))
                .isInstanceOf(MalformedCborException.class)
                .hasMessageContaining("many");
    }

    @Test
    void encoded_roundTrips_whenBuiltFromJava() throws Exception {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("z", List.of(1, -70000L, true, 1.5, "čas"));
        data.put("a", new byte[] {1, 2, 3});
        data.put("when", Instant.parse("2026-11-22T18:00:00Z"));

        CborValue value = CborValue.of(data);

        assertThat(CborReader.read(value.encoded(), ReadingLimits.DEFAULT)).isEqualTo(value);
        assertThat(CborView.of((CborMap) value))
                .containsExactly(
                        Map.entry("z", List.of(1L, -70000L, true, 1.5, "čas")),
                        Map.entry("a", "AQID"),
                        Map.entry("when", "2026-11-22T18:00:00Z"));
    }

    private static CborValue read(String hex) throws MalformedCborException {
        return CborReader.read(HexFormat.of().parseHex(hex), ReadingLimits.DEFAULT);
    }
}
