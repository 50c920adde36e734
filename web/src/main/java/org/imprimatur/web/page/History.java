package org.imprimatur.web.page;

import java.util.List;

/**
 * How a file came to be, newest first; what is older than the first few is folded.
 *
 * @param omitted how many steps there are beyond those
 */
public record History(List<HistoryStep> steps, int omitted) {

    private static final int UNFOLDED = 4;

    public History {
        steps = List.copyOf(steps);
    }

    public static History none() {
        return new History(List.of(), 0);
    }

    /** A file without ancestors has no history to tell. */
    public boolean isPresent() {
        return steps.size() > 1;
    }

    public List<HistoryStep> first() {
        return steps.size() <= UNFOLDED ? steps : steps.subList(0, UNFOLDED - 1);
    }

    public List<HistoryStep> earlier() {
        return steps.subList(first().size(), steps.size());
    }
}
