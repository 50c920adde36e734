package org.imprimatur.web.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark, by which spreadsheets know it. A cell that a spreadsheet
 * would take for a formula has an apostrophe put before it: what strangers wrote in a prompt must not run.
 */
final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\ufeff");

    void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] utf8() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = startsFormula(value) ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n;\t].*") || !safe.equals(value)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** Also behind blanks, which some spreadsheets skip. */
    private static boolean startsFormula(String value) {
        String start = value.stripLeading();
        return (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0)
                || (!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0);
    }
}
