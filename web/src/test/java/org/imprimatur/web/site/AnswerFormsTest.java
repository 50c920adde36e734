package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imprimatur.clearance.ApprovalCase.Mark;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.InboxPage.Words;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormsTest {

    private final Messages words = Messages.of(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/approvals",
                "/likeness",
                "/likeness/mira",
                "/generations/video_0123456789abcdef0123456789abcdef"
            })
    void of_leadsBack_toOurOwnPages(String path) {
        assertThat(Back.of(form(Back.FIELD, path), Routes.HOME)).isEqualTo(Href.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/approvals",
                "//evil.example",
                "/\\evil.example",
                "/approvals\r\nSet-Cookie: a=b",
                "/approvals?x=1",
                "/likeness/../sign-out",
                "/generations/x"
            })
    void of_leadsElsewhere_whenThePathIsNotOneOfOurs(String path) {
        assertThat(Back.of(form(Back.FIELD, path), Routes.HOME)).isEqualTo(Routes.HOME);
    }

    @Test
    void reason_joinsTheReadyOneAndOwnWords() {
        MultivaluedMap<String, String> form = form("because", "price");
        form.putSingle("reason", " twice as much ");

        assertThat(Denial.reason(form, words)).isEqualTo("Not at this price: twice as much");
    }

    @Test
    void reason_isEmpty_whenNoneWasChosen() {
        assertThat(Denial.reason(form("because", "none"), words)).isEmpty();
        assertThat(Denial.reason(form("because", "something-else"), words)).isEmpty();
        assertThat(Denial.reason(new MultivaluedHashMap<>(), words)).isEmpty();
    }

    @Test
    void of_cutsThePromptAtItsMarks_andLosesNothing() {
        String prompt = "@mira and Tock, @mira";

        List<Words> pieces =
                PromptWords.of(prompt, List.of(new Mark(0, 5, true), new Mark(10, 14, false), new Mark(16, 21, true)));

        assertThat(pieces)
                .containsExactly(
                        new Words("@mira", "own"),
                        new Words(" and ", ""),
                        new Words("Tock", "other"),
                        new Words(", ", ""),
                        new Words("@mira", "own"));
        assertThat(pieces.stream().map(Words::text).collect(Collectors.joining()))
                .isEqualTo(prompt);
    }

    private static MultivaluedMap<String, String> form(String name, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(name, value);
        return form;
    }
}
