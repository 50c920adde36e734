package org.imprimatur.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imprimatur.problem.InvalidInputException;
import org.junit.jupiter.api.Test;

class LineageTest {

    @Test
    void remixOf_isOneDeeper_andNamesItsParent() {
        Lineage child = Lineage.ORIGINAL.remixOf("video_1").remixOf("video_2");

        assertThat(child.depth()).isEqualTo(2);
        assertThat(child.findParent()).contains("video_2");
        assertThat(Lineage.ORIGINAL.findParent()).isEmpty();
    }

    @Test
    void remixOf_refuses_whenTheChainIsAsLongAsItMayBecome() {
        Lineage last = Lineage.ORIGINAL;
        for (int i = 0; i < Lineage.DEPTH_MAX; i++) {
            last = last.remixOf("video_" + i);
        }

        assertThat(last.depth()).isEqualTo(Lineage.DEPTH_MAX);
        Lineage longest = last;
        assertThatThrownBy(() -> longest.remixOf("video_x")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void lineage_isRefused_whenParentAndDepthDisagree() {
        assertThatThrownBy(() -> new Lineage("video_1", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lineage(null, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
