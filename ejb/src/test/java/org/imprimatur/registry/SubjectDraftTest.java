package org.imprimatur.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectDraftTest {

    @Test
    void draft_isTidied_whenTypedByPeople() {
        SubjectDraft draft =
                draft(" @Mira.Kovac ", "  Mira Kovač ", List.of(" Mira ", "", "Mira", "  ", "Kovač"), "", "");

        assertThat(draft.handle()).isEqualTo("mira.kovac");
        assertThat(draft.name()).isEqualTo("Mira Kovač");
        assertThat(draft.aliases()).containsExactly("Mira", "Kovač");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a1c", "captain-nova", "a.b_c-d", "123", "abcdefghijklmnopqrstuvwxyz1234"})
    void handle_isTaken_whenItKeepsTheRules(String handle) {
        assertThat(named(handle).handle()).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-abc",
                "abc.",
                "a b c",
                "añejo",
                "@@abc",
                "a\nbc",
                "mira/../etc",
                "abcdefghijklmnopqrstuvwxyz12345"
            })
    void handle_isRefused_whenItBreaksTheRules(String handle) {
        assertThat(violations(() -> named(handle))).extracting(Violation::field).containsExactly("handle");
    }

    @Test
    void draft_reportsEverything_whenEverythingIsWrong() {
        List<Violation> found = violations(
                () -> new SubjectDraft("?", " ", List.of("x", "fine"), "d".repeat(2001), "i".repeat(2001), Set.of()));

        assertThat(found)
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("handle", "name", "description", "instructions", "modalities", "aliases/0");
    }

    @Test
    void aliases_areRefused_whenTheyAreTooMany() {
        List<String> many = IntStream.range(0, 21).mapToObj(i -> "alias " + i).toList();

        assertThat(violations(() -> draft("mira", "Mira", many, "", "")))
                .extracting(Violation::field)
                .containsExactly("aliases");
    }

    @Test
    void aliases_areCountedOnce_whenRepeated() {
        assertThat(draft("mira", "Mira", Collections.nCopies(50, "Mi"), "", "").aliases())
                .containsExactly("Mi");
    }

    private static SubjectDraft named(String handle) {
        return draft(handle, "Mira", List.of(), "", "");
    }

    private static SubjectDraft draft(
            String handle, String name, List<String> aliases, String description, String instructions) {
        return new SubjectDraft(handle, name, aliases, description, instructions, Set.of(Modality.FACE));
    }

    private static List<Violation> violations(ThrowingCallable act) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, act);
        assertThat(refusal).isNotNull();
        return refusal.violations();
    }
}
