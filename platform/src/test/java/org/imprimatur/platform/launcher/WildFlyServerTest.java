package org.imprimatur.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WildFlyServerTest {
    @Test
    void cause_isTheInnermost_whenFailureIsNested() {
        String description = "{\"WFLYCTL0080: Failed services\" => {\"jboss.deployment.unit\" => \"Failed to start\n"
                + "    Caused by: java.lang.IllegalStateException: outer\n    Caused by: org.example.Inner: no table\"}}";

        assertThat(WildFlyServer.cause(description)).isEqualTo("org.example.Inner: no table");
    }

    @Test
    void cause_keepsItsLastLetter_whenServerAddsMarks() {
        assertThat(WildFlyServer.cause("Caused by: no such column\\n  StackTrace:\"}}"))
                .isEqualTo("no such column");
    }

    @Test
    void cause_isTheWholeText_whenNothingIsNested() {
        assertThat(WildFlyServer.cause("\"WFLYSRV0153: Failed to process phase\""))
                .isEqualTo("\"WFLYSRV0153: Failed to process phase");
    }
}
