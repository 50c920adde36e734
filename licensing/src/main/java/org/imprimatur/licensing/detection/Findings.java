package org.imprimatur.licensing.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Thins out what was found. */
final class Findings {
    private static final Comparator<Finding> OUTER_FIRST = Comparator.comparingInt(Finding::start)
            .thenComparing(Comparator.comparingInt(Finding::end).reversed())
            .thenComparing(Finding::method)
            .thenComparing(Finding::subject);

    private Findings() {}

    /** Leaves out what lies inside a longer finding, and for each subject all but the strongest of the same words. */
    static List<Finding> outermost(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(OUTER_FIRST);
        List<Finding> kept = new ArrayList<>();
        int covered = 0;
        int from = 0;
        for (Finding finding : sorted) {
            boolean sameWords = finding.start() == from && finding.end() == covered;
            if (finding.end() > covered || (sameWords && isNew(finding, kept))) {
                kept.add(finding);
                from = finding.start();
                covered = finding.end();
            }
        }
        return List.copyOf(kept);
    }

    /** Sorted as they are, the same words stand together at the end of what was kept. */
    private static boolean isNew(Finding finding, List<Finding> kept) {
        for (int i = kept.size() - 1; i >= 0 && kept.get(i).end() == finding.end(); i--) {
            if (kept.get(i).subject().equals(finding.subject())) {
                return false;
            }
        }
        return true;
    }
}
