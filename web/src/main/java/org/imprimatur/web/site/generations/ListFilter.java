package org.imprimatur.web.site.generations;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobFilter;
import org.imprimatur.generation.JobState;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;

/**
 * Which of their generations a creator wants to see, as the address says it. What it does not know reads as "all".
 *
 * @param kind `any`, `video`, `image`
 * @param state `any`, or a group of states
 * @param after id of the last one seen; empty for the newest
 */
record ListFilter(String kind, String state, String after) {

    static final List<String> KINDS = List.of("any", "video", "image");
    static final List<String> STATES = List.of("any", "waiting", "running", "done", "ended");

    private static final String ANY = "any";
    private static final int PER_PAGE = 20;

    ListFilter {
        kind = KINDS.contains(kind) ? kind : ANY;
        state = STATES.contains(state) ? state : ANY;
        after = after.matches("(video|image)_[0-9a-f]{32}") ? after : "";
    }

    static ListFilter everything() {
        return new ListFilter(ANY, ANY, "");
    }

    JobFilter toJobFilter() {
        JobFilter filter = JobFilter.ALL.atMost(PER_PAGE).in(states());
        JobFilter ofKind = kind.equals(ANY) ? filter : filter.of(Job.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        return after.isEmpty() ? ofKind : ofKind.after(new Job.Id(after));
    }

    private Set<JobState> states() {
        return switch (state) {
            case "waiting" -> EnumSet.of(JobState.AWAITING);
            case "running" -> EnumSet.of(JobState.CLEARED, JobState.DISPATCHING, JobState.RUNNING);
            case "done" -> EnumSet.of(JobState.COMPLETED);
            case "ended" -> EnumSet.of(JobState.REFUSED, JobState.WITHDRAWN, JobState.FAILED, JobState.CANCELLED);
            default -> EnumSet.allOf(JobState.class);
        };
    }

    Href after(String last) {
        return address("after=" + Href.queryValue(last));
    }

    Href newest() {
        return address("");
    }

    private Href address(String cursor) {
        String query = Stream.of(
                        kind.equals(ANY) ? "" : "show-kind=" + kind,
                        state.equals(ANY) ? "" : "show-state=" + state,
                        cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return Href.of(Routes.GENERATIONS.value() + (query.isEmpty() ? "" : "?" + query) + "#mine");
    }
}
