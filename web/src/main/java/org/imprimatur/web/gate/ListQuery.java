package org.imprimatur.web.gate;

import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobFilter;
import org.imprimatur.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** How a client asks for a page of a list: `after`, `limit` and `order`, as OpenAI has them. */
record ListQuery(@Nullable String after, String limit, String order) {

    /** @throws InvalidInputException when one of them is not understood */
    JobFilter toFilter(Job.Kind kind) {
        JobFilter filter = JobFilter.ALL.of(kind).atMost(most()).oldestFirst(isOldestFirst());
        return after == null || after.isBlank() ? filter : filter.after(new Job.Id(after));
    }

    private int most() {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw InvalidInputException.of("limit", "must be a whole number, is `%s`".formatted(limit));
        }
    }

    private boolean isOldestFirst() {
        return switch (order) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw InvalidInputException.of("order", "must be `asc` or `desc`, is `%s`".formatted(order));
        };
    }
}
