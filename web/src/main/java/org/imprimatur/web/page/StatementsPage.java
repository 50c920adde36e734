package org.imprimatur.web.page;

import java.util.List;

/** All statements, newest first. */
public record StatementsPage(Frame frame, List<Row> rows) implements Page {

    public StatementsPage {
        rows = List.copyOf(rows);
    }

    /**
     * A month in one currency.
     *
     * @param month "November 2026"
     * @param id "2026-11"
     * @param closed whether nothing will be added any more
     */
    public record Row(
            String month, String id, boolean closed, String currency, String earned, String paid, String closing) {}
}
