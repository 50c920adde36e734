package org.imprimatur.clearance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a prompt names someone: in order, none over another, and what the question is about before all else. */
final class Marks {

    private Marks() {}

    static List<ApprovalCase.Mark> of(Approval approval, List<FindingRecord> findings) {
        int length = approval.prompt().length();
        List<ApprovalCase.Mark> wanted = findings.stream()
                .filter(f -> f.spanStart >= 0 && f.spanStart < f.spanEnd && f.spanEnd <= length)
                .map(f -> new ApprovalCase.Mark(
                        f.spanStart,
                        f.spanEnd,
                        f.subject.equals(approval.subject().value())))
                .toList();
        return apart(wanted);
    }

    static List<ApprovalCase.Mark> apart(List<ApprovalCase.Mark> wanted) {
        List<ApprovalCase.Mark> kept = new ArrayList<>();
        List<ApprovalCase.Mark> byWeight = new ArrayList<>(wanted);
        byWeight.sort(Comparator.comparing(ApprovalCase.Mark::own).reversed().thenComparing(Marks::negativeLength));
        for (ApprovalCase.Mark mark : byWeight) {
            if (kept.stream().noneMatch(other -> overlap(mark, other))) {
                kept.add(mark);
            }
        }
        kept.sort(Comparator.comparingInt(ApprovalCase.Mark::start));
        return kept;
    }

    private static int negativeLength(ApprovalCase.Mark mark) {
        return mark.start() - mark.end();
    }

    private static boolean overlap(ApprovalCase.Mark one, ApprovalCase.Mark other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
