package org.imprimatur.web.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was earned in each of some months, in one currency, oldest first. Lengths are in the units of the {@code viewBox}.
 */
public record EarningsChart(String currency, List<Month> months) {

    /** Height of the whole picture, labels included. */
    public static final int HEIGHT = 150;

    private static final int BASE = 125;
    private static final int TALLEST = 100;
    private static final int STEP = 52;
    private static final int BAR = 36;
    private static final int MARGIN = 10;
    private static final int WHOLE = 1000;

    public EarningsChart {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param label "Nov"
     * @param name "November 2026"
     * @param earned as an amount
     * @param figure the same, short
     * @param height in thousandths of the highest
     */
    public record Month(String label, String name, String earned, String figure, String generations, int height) {}

    /** A column and where it stands. */
    public record Bar(Month month, int x, int y, int height) {
        public int width() {
            return BAR;
        }

        public int middle() {
            return x + BAR / 2;
        }

        public int figure() {
            return y - 5;
        }
    }

    public int width() {
        return MARGIN + STEP * Math.max(1, months.size());
    }

    public List<Bar> bars() {
        return IntStream.range(0, months.size()).mapToObj(this::bar).toList();
    }

    private Bar bar(int place) {
        int height = Math.max(0, months.get(place).height()) * TALLEST / WHOLE;
        return new Bar(months.get(place), MARGIN + place * STEP, BASE - height, height);
    }
}
