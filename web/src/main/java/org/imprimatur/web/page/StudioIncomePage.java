package org.imprimatur.web.page;

import java.util.List;

/**
 * What the characters brought in over the last year.
 *
 * @param charts one per currency
 * @param characters totals by character, most first
 * @param months by month and character, latest first
 * @param payouts where the account is; none for who may not see it
 */
public record StudioIncomePage(Frame frame, List<Chart> charts, List<Row> characters, List<Row> months, Href payouts)
        implements Page {

    public StudioIncomePage {
        charts = List.copyOf(charts);
        characters = List.copyOf(characters);
        months = List.copyOf(months);
    }

    /** Income by month in one currency, oldest first; {@code id} is unique on the page. */
    public record Chart(String id, String currency, String total, List<Bar> bars) {
        public Chart {
            bars = List.copyOf(bars);
        }

        /** Where the columns stand. */
        public BarChart columns() {
            return BarChart.of(bars.stream()
                    .map(bar -> new LikenessPage.Month(bar.month(), bar.weight()))
                    .toList());
        }
    }

    /** @param weight decides how tall the column is; {@code amount} is what it says */
    public record Bar(String month, String amount, int weight) {}

    /** A line of a table; {@code month} is empty in totals. */
    public record Row(String month, String name, String handle, String uses, String earned) {}
}
