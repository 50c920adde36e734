package org.imprimatur.generation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Which of their jobs someone wants to see, and in which order: newest first unless it says otherwise.
 *
 * @param kinds none of these are left out
 * @param states none of these are left out
 * @param parent only remixes of this job
 * @param after only what comes behind this job in the order
 * @param most how many at once
 */
public record JobFilter(
        Set<Job.Kind> kinds,
        Set<JobState> states,
        Job.@Nullable Id parent,
        Job.@Nullable Id after,
        boolean oldestFirst,
        int most) {

    public static final int MOST_MAX = 100;

    private static final int MOST = 20;

    /** All jobs, newest first, twenty at a time. */
    public static final JobFilter ALL =
            new JobFilter(EnumSet.allOf(Job.Kind.class), EnumSet.allOf(JobState.class), null, null, false, MOST);

    public JobFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        if (most < 1 || most > MOST_MAX) {
            throw InvalidInputException.of("limit", "must be 1 to %d, is %d".formatted(MOST_MAX, most));
        }
    }

    public JobFilter of(Job.Kind kind) {
        return new JobFilter(Set.of(kind), states, parent, after, oldestFirst, most);
    }

    public JobFilter in(Set<JobState> wanted) {
        return new JobFilter(kinds, wanted, parent, after, oldestFirst, most);
    }

    public JobFilter remixesOf(Job.Id job) {
        return new JobFilter(kinds, states, job, after, oldestFirst, most);
    }

    public JobFilter after(Job.Id last) {
        return new JobFilter(kinds, states, parent, last, oldestFirst, most);
    }

    public JobFilter oldestFirst(boolean wanted) {
        return new JobFilter(kinds, states, parent, after, wanted, most);
    }

    public JobFilter atMost(int jobs) {
        return new JobFilter(kinds, states, parent, after, oldestFirst, jobs);
    }

    Optional<Job.Id> findParent() {
        return Optional.ofNullable(parent);
    }

    Optional<Job.Id> findAfter() {
        return Optional.ofNullable(after);
    }
}
