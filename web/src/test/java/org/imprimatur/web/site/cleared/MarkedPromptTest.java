package org.imprimatur.web.site.cleared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.imprimatur.clearance.Dossier.Found;
import org.imprimatur.web.page.Cleared;
import org.junit.jupiter.api.Test;

class MarkedPromptTest {

    @Test
    void of_marksWhoWasFound() {
        List<Found> findings = List.of(found("tick", 15, 19), found("mira", 0, 5));

        assertThat(MarkedPrompt.of("@mira rides to Tick.", findings))
                .containsExactly(
                        new Cleared.Words("@mira", "@mira"),
                        new Cleared.Words(" rides to ", ""),
                        new Cleared.Words("Tick", "@tick"),
                        new Cleared.Words(".", ""));
    }

    @Test
    void of_marksNothing_whenTheyCameWithTheParent() {
        Found inherited = new Found("mira", "Mira", "INHERITED", 0, 4);

        assertThat(MarkedPrompt.of("More rain", List.of(inherited)))
                .containsExactly(new Cleared.Words("More rain", ""));
    }

    /** Spans may overlap, be empty or lie outside. */
    @Test
    void of_losesNothing_whateverTheSpans() {
        Random random = new Random(20261122);

        for (int run = 0; run < 2_000; run++) {
            String prompt = "abcdefghijklmnopqrstuvwxyz0123".substring(random.nextInt(30));
            List<Found> findings = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                int start = random.nextInt(40);
                findings.add(found("s", start, start + random.nextInt(10) - 2));
            }

            String joined = MarkedPrompt.of(prompt, findings).stream()
                    .map(Cleared.Words::text)
                    .collect(Collectors.joining());

            assertThat(joined).isEqualTo(prompt);
        }
    }

    private static Found found(String handle, int start, int end) {
        return new Found(handle, handle, "HANDLE", start, end);
    }
}
