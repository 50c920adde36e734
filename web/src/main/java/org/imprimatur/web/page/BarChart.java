package org.imprimatur.web.page;

import java.util.ArrayList;
import java.util.List;

/** Places the bars of a small column chart; all lengths are in the units of its {@code viewBox}. */
public record BarChart(int width, List<Bar> bars) {

    /** Height of the whole picture, labels included. */
    public static final int HEIGHT = 150;

    /** Where bars stand: the base line. */
    public static final int BASE = 125;

    private static final int TALLEST = 100;
    private static final int STEP = 48;
    private static final int BAR = 34;
    private static final int MARGIN = 10;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** One column and what is written below and above it. */
    public record Bar(String label, int count, int x, int y, int height) {

        public int width() {
            return BAR;
        }

        public int middle() {
            return x + BAR / 2;
        }

        /** The base line of the figure above the column. */
        public int figure() {
            return y - 5;
        }
    }

    public static BarChart of(List<LikenessPage.Month> months) {
        int most = Math.max(
                1, months.stream().mapToInt(LikenessPage.Month::count).max().orElse(0));
        var bars = new ArrayList<Bar>();
        for (LikenessPage.Month month : months) {
            int height = (int) ((long) month.count() * TALLEST / most);
            bars.add(new Bar(month.label(), month.count(), MARGIN + bars.size() * STEP, BASE - height, height));
        }
        return new BarChart(MARGIN + STEP * Math.max(1, bars.size()), bars);
    }
}
