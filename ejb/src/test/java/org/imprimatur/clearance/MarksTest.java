package org.imprimatur.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imprimatur.clearance.ApprovalCase.Mark;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void apart_prefersTheOwnName_thenTheLongest_whenTheyOverlap() {
        List<Mark> marks = Marks.apart(List.of(
                new Mark(0, 12, false), new Mark(4, 8, true), new Mark(20, 24, false), new Mark(20, 30, false)));

        assertThat(marks).containsExactly(new Mark(4, 8, true), new Mark(20, 30, false));
    }

    @Test
    void apart_keepsNeighbours_inOrder() {
        assertThat(Marks.apart(List.of(new Mark(5, 9, false), new Mark(0, 5, true))))
                .containsExactly(new Mark(0, 5, true), new Mark(5, 9, false));
    }
}
