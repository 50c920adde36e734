package org.imprimatur.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.imprimatur.licensing.policy.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {

    /** As the table `job` checks it. */
    private static final String STORED = "^(video|image)_[0-9a-f]{32}$";

    @ParameterizedTest
    @EnumSource(Job.Kind.class)
    void fresh_isWhatTheDatabaseTakes_andNeverTheSame(Job.Kind kind) {
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            seen.add(Job.Id.fresh(kind).value());
        }

        assertThat(seen).hasSize(1000).allMatch(id -> id.matches(STORED) && new Job.Id(id).kind() == kind);
    }

    @Test
    void id_readsAsItself_whenPutInAPath() {
        assertThat("/guard/jobs/" + new Job.Id("video_1")).isEqualTo("/guard/jobs/video_1");
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void ofWire_givesTheStateBack(JobState state) {
        assertThat(JobState.ofWire(state.wire())).isEqualTo(state);
        assertThat(state.wire()).isLowerCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "queued", "done"})
    void ofWire_refuses_whenNoStateIsCalledThat(String word) {
        assertThatThrownBy(() -> JobState.ofWire(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFinal_holds_whenNothingMoreCanHappen() {
        Set<JobState> moving = EnumSet.of(JobState.AWAITING, JobState.CLEARED, JobState.DISPATCHING, JobState.RUNNING);

        assertThat(Arrays.stream(JobState.values()).filter(state -> !state.isFinal()))
                .containsExactlyElementsOf(moving);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-policy",
                "withdrawn",
                "consent-withdrawn",
                "audience",
                "purpose",
                "never-list",
                "territory",
                "term",
                "approval-required",
                "approval-denied",
                "approval-expired",
                "mixed-currencies"
            })
    void sentence_isThere_forEveryCodeThatPeopleSee(String code) {
        assertThat(Reasons.sentence(code)).isNotEqualTo(code).contains(" ");
    }

    @Test
    void sentence_isThere_forEveryReasonOfADenial() {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.ALLOWED) {
                assertThat(Reasons.sentence(reason.code())).as(reason.code()).contains(" ");
            }
        }
    }
}
