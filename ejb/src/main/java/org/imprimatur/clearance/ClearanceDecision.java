package org.imprimatur.clearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.registry.Subject;

/**
 * The answer to one request.
 *
 * @param reason a code in kebab case; on a denial that of the first subject that denies
 * @param subjects one per subject found, in the order of their ids; none on `no-subject`
 */
public record ClearanceDecision(
        Id id, Outcome outcome, String reason, Instant decidedAt, List<SubjectDecision> subjects) {

    public ClearanceDecision {
        subjects = List.copyOf(subjects);
    }

    public List<Subject.Id> subjectIds() {
        return subjects.stream().map(SubjectDecision::subject).toList();
    }

    public List<SubjectDecision> with(Outcome sought) {
        return subjects.stream().filter(s -> s.outcome() == sought).toList();
    }

    /** The same facts, and a denial for a reason that is none of theirs. */
    ClearanceDecision denied(String why) {
        return new ClearanceDecision(id, Outcome.DENIED, why, decidedAt, subjects);
    }

    /** Names a decision. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
