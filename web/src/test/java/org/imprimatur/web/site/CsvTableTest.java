package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "=cmd|' /C calc'!A0"})
    void row_putsAnApostropheFirst_whenACellLooksLikeAFormula(String cell) {
        assertThat(text(cell)).startsWith("\"'" + cell.substring(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Captain Lumen", "2.25", "a=b", "Éclair"})
    void row_leavesACellAlone_whenItIsPlain(String cell) {
        assertThat(text(cell)).isEqualTo(cell + "\r\n");
    }

    @Test
    void row_quotes_whatPartsCells() {
        assertThat(text("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"\r\n");
    }

    @Test
    void utf8_beginsWithTheByteOrderMark() {
        assertThat(new CsvTable().utf8()).containsExactly(0xEF, 0xBB, 0xBF);
    }

    private static String text(String cell) {
        CsvTable table = new CsvTable();
        table.row(List.of(cell));
        return new String(table.utf8(), StandardCharsets.UTF_8).substring(1);
    }
}
