package org.imprimatur.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imprimatur.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFilterTest {

    @Test
    void filter_keepsWhatItWasTold_whenMoreIsAdded() {
        JobFilter filter = JobFilter.ALL
                .of(Job.Kind.IMAGE)
                .remixesOf(new Job.Id("video_1"))
                .after(new Job.Id("video_2"))
                .oldestFirst(true)
                .atMost(5);

        assertThat(filter.kinds()).containsExactly(Job.Kind.IMAGE);
        assertThat(filter.findParent()).contains(new Job.Id("video_1"));
        assertThat(filter.findAfter()).contains(new Job.Id("video_2"));
        assertThat(filter.oldestFirst()).isTrue();
        assertThat(filter.most()).isEqualTo(5);
        assertThat(JobFilter.ALL.kinds()).containsExactlyInAnyOrder(Job.Kind.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void atMost_isRefused_whenBeyondTheBound(int most) {
        assertThatThrownBy(() -> JobFilter.ALL.atMost(most)).isInstanceOf(InvalidInputException.class);
    }
}
