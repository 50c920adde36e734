package org.imprimatur.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobFilter;
import org.imprimatur.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListQueryTest {

    @Test
    void query_isReadAsItsWordsSay() {
        JobFilter filter = new ListQuery("video_1", "7", "asc").toFilter(Job.Kind.VIDEO);

        assertThat(filter.most()).isEqualTo(7);
        assertThat(filter.oldestFirst()).isTrue();
        assertThat(filter.after()).isEqualTo(new Job.Id("video_1"));
        assertThat(filter.kinds()).containsExactly(Job.Kind.VIDEO);
    }

    @Test
    void query_beginsAtTheFront_whenNothingIsNamed() {
        assertThat(new ListQuery(null, "20", "desc").toFilter(Job.Kind.VIDEO).after())
                .isNull();
        assertThat(new ListQuery("", "20", "desc").toFilter(Job.Kind.VIDEO).after())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, desc, limit", "101, desc, limit", "ten, desc, limit", "10, up, order"})
    void query_isRefused_whenAWordIsNotUnderstood(String limit, String order, String field) {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> new ListQuery(null, limit, order).toFilter(Job.Kind.VIDEO));

        assertThat(refusal.violations())
                .extracting(violation -> violation.field())
                .containsExactly(field);
    }
}
