package org.imprimatur.licensing.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A permission measured against one request.
 *
 * @param uid the permission's
 * @param obstacles why it does not permit, one for each constraint that is not satisfied
 * @param conditions the duties that come with it
 */
record Candidate(String uid, List<Reason> obstacles, Conditions conditions) {
    static final Comparator<Candidate> MOST_FAVOURABLE_FIRST = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.conditions().demandConsent())
            .thenComparing(
                    candidate -> candidate.conditions().price().currency().getCurrencyCode())
            .thenComparing(candidate -> candidate.conditions().price().micros())
            .thenComparing(Candidate::uid);

    static Candidate of(Permission permission, List<Duty> obligations, Facts facts) {
        Conditions conditions = Conditions.of(permission, obligations, facts);
        Stream<Reason> unsatisfied = Stream.of(
                        permission.constraints(), permission.action().refinements())
                .flatMap(List::stream)
                .filter(constraint -> facts.satisfy(constraint) != Satisfaction.SATISFIED)
                .map(Reasons::of);
        Stream<Reason> unmet = conditions.canBeMet() ? Stream.empty() : Stream.of(Reason.DUTY);
        return new Candidate(permission.uid(), Stream.concat(unsatisfied, unmet).toList(), conditions);
    }

    boolean isMet() {
        return obstacles.isEmpty();
    }

    int distance() {
        return obstacles.size();
    }

    Decision decide() {
        if (conditions.demandConsent()) {
            return new Decision.AskFirst(uid, Reason.APPROVAL_REQUIRED, conditions.price(), conditions.obligations());
        }
        return new Decision.Permitted(uid, Reason.ALLOWED, conditions.price(), conditions.obligations());
    }

    /** Of several obstacles the first in the order of {@link Reason}: who before when, where and what for. */
    Decision deny() {
        return new Decision.Denied(uid, obstacles.stream().sorted().findFirst().orElse(Reason.CONSTRAINT));
    }
}
