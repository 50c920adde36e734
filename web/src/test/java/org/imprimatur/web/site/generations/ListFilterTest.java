package org.imprimatur.web.site.generations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.imprimatur.generation.JobState;
import org.junit.jupiter.api.Test;

class ListFilterTest {

    @Test
    void of_readsAsAll_whatItDoesNotKnow() {
        assertThat(new ListFilter("cinema", "<b>", "1 or 1=1")).isEqualTo(ListFilter.everything());
    }

    @Test
    void newest_keepsTheFilter() {
        assertThat(new ListFilter("image", "done", "").newest().value())
                .isEqualTo("/generations?show-kind=image&show-state=done#mine");
        assertThat(ListFilter.everything().newest().value()).isEqualTo("/generations#mine");
    }

    @Test
    void states_leaveNoneOut() {
        Set<JobState> grouped = new HashSet<>();
        ListFilter.STATES.stream()
                .filter(state -> !state.equals("any"))
                .forEach(state -> grouped.addAll(
                        new ListFilter("any", state, "").toJobFilter().states()));

        assertThat(grouped).isEqualTo(EnumSet.allOf(JobState.class));
    }
}
