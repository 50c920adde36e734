package org.imprimatur.web.site.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.imprimatur.audit.AuditFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsPagesTest {

    @ParameterizedTest
    @CsvSource({"PT0S, –", "PT59S, 59 s", "PT1M, 1 min", "PT59M59S, 59 min", "PT26H, 26 h"})
    void age_isShort(Duration age, String shown) {
        assertThat(OperationsPages.age(age)).isEqualTo(shown);
    }

    @Test
    void links_keepTheFilter() {
        AuditFilter filter = new AuditFilter("mira", "", "a&b=c#d");

        assertThat(TrailLinks.before(filter, 12).value())
                .isEqualTo("/operations?actor=mira&thing=a%26b%3Dc%23d&before=12#trail");
        assertThat(TrailLinks.newest(AuditFilter.everything()).value()).isEqualTo("/operations#trail");
    }
}
