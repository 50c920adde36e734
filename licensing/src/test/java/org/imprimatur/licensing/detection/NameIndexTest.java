package org.imprimatur.licensing.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.detection.Finding.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
    private static final NameIndex INDEX = NameIndex.of(List.of(
            new SubjectNames("mira", "mira.k", "Mira Kovač", List.of("La Kovač", "ミラ")),
            new SubjectNames("tomas", "tomas", "Tomás Quill", List.of()),
            new SubjectNames("zorblat", "zorblat", "Zorblat", List.of("Captain Zorblat the Brave", "Zør")),
            new SubjectNames("bo", "the_bo", "Bo", List.of()),
            new SubjectNames("other-tomas", "", "Tomas Quill", List.of())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mira Kovač dances              | mira    | NAME   | Mira Kovač
                    MIRA KOVAC dances              | mira    | NAME   | MIRA KOVAC
                    mira   kovač dances            | mira    | NAME   | mira   kovač
                    Mira-Kovač's dance             | mira    | NAME   | Mira-Kovač
                    a dance by la kovac            | mira    | ALIAS  | la kovac
                    Ｍｉｒａ Ｋｏｖａｃ dances        | mira    | NAME   | Ｍｉｒａ Ｋｏｖａｃ
                    昨日ミラが踊った                 | mira    | ALIAS  | ミラ
                    @mira.k dances                 | mira    | HANDLE | '@mira.k'
                    look (@tomas)                  | tomas   | HANDLE | '@tomas'
                    ＠tomas runs                   | tomas   | HANDLE | ＠tomas
                    zorblat lands                  | zorblat | NAME   | zorblat
                    captain zorblat the brave runs | zorblat | ALIAS  | captain zorblat the brave
                    Bo runs                        | bo      | NAME   | Bo
                    Zør runs                       | zorblat | ALIAS  | Zør
                    """)
    void find_finds(String prompt, String subject, Method method, String text) {
        List<Finding> findings = INDEX.find(prompt);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).subject()).isEqualTo(subject);
        assertThat(findings.get(0).method()).isEqualTo(method);
        assertThat(findings.get(0).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a quiet street",
                "Miranda Kovacic dances",
                "Mira and Kovač",
                "zorblatting about",
                "bo tree",
                "BO and Boo",
                "mail bo@tomas.example",
                "@tomas2 and @tom",
                "@mira-k",
                "tomas"
            })
    void find_findsNobody(String prompt) {
        assertThat(INDEX.find(prompt)).isEmpty();
    }

    @Test
    void find_leavesTheFullStopToTheSentence() {
        assertThat(INDEX.find("with @Mira.K.")).extracting(Finding::text).containsExactly("@Mira.K");
    }

    @Test
    void find_seesThroughInvisibleCharacters() {
        assertThat(INDEX.find("Zor\u200Bblat and Mi\u00ADra Kovac\u030C"))
                .extracting(Finding::subject)
                .containsExactly("zorblat", "mira");
    }

    @Test
    void find_findsEveryoneOfTheSameName() {
        assertThat(INDEX.find("Tomas Quill walks"))
                .extracting(Finding::subject)
                .containsExactly("other-tomas", "tomas");
    }

    @Test
    void find_findsEachInTheOrderOfThePrompt() {
        String prompt = "@tomas meets Mira Kovač, then zorblat, then Mira Kovač";

        List<Finding> findings = INDEX.find(prompt);

        assertThat(findings).extracting(Finding::subject).containsExactly("tomas", "mira", "zorblat", "mira");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(prompt.substring(finding.start(), finding.end()))
                        .isEqualTo(finding.text()));
    }

    @Test
    void find_keepsBoth_whenNamesOverlap() {
        NameIndex index = NameIndex.of(List.of(
                new SubjectNames("a", "", "Mira Kovač", List.of()),
                new SubjectNames("b", "", "Kovač Quill", List.of())));

        assertThat(index.find("Mira Kovač Quill")).extracting(Finding::subject).containsExactly("a", "b");
    }

    @Test
    void find_keepsTheOuter_whenOneNameIsInsideAnother() {
        NameIndex index = NameIndex.of(List.of(
                new SubjectNames("band", "", "The Mira Kovač Band", List.of()),
                new SubjectNames("mira", "", "Mira Kovač", List.of())));

        assertThat(index.find("The Mira Kovač Band plays"))
                .extracting(Finding::subject)
                .containsExactly("band");
    }

    @Test
    void find_fallsBackToTheInner_whenTheShortOuterIsNotMeant() {
        NameIndex index = NameIndex.of(List.of(
                new SubjectNames("short", "", "Al B", List.of()),
                new SubjectNames("handle", "albert", "Albert", List.of())));

        assertThat(index.find("al b met @albert")).extracting(Finding::method).containsExactly(Method.HANDLE);
    }

    @Test
    void find_findsEveryNameInAnyPrompt_among10000Subjects() {
        Random names = new Random(7);
        List<SubjectNames> subjects = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String name = word(names) + " " + word(names) + i;
            subjects.add(new SubjectNames("s" + i, "handle-" + i, name, List.of("The " + word(names) + i)));
        }
        NameIndex index = NameIndex.of(subjects);

        Seeded.forAll(5_000, random -> {
            SubjectNames hidden = Seeded.oneOf(random, subjects);
            String name = Seeded.oneOf(
                    random,
                    hidden.name(),
                    hidden.name().toUpperCase(java.util.Locale.ROOT),
                    hidden.aliases().get(0),
                    "@" + hidden.handle());
            String prompt = "a long shot of " + word(random) + ", " + name + " and a dog in the rain";

            assertThat(index.find(prompt)).extracting(Finding::subject).containsExactly(hidden.subject());
        });
    }

    @Test
    void find_returns_forAnyText() {
        Seeded.forAll(5_000, random -> {
            String prompt = anyText(random);

            assertThat(INDEX.find(prompt))
                    .allSatisfy(finding ->
                            assertThat(finding.text()).isEqualTo(prompt.substring(finding.start(), finding.end())));
        });
    }

    @Test
    void version_followsTheList_notItsOrder() {
        SubjectNames a = new SubjectNames("a", "", "Ada", List.of());
        SubjectNames b = new SubjectNames("b", "", "Bea", List.of());

        assertThat(NameIndex.of(List.of(a, b)).version())
                .startsWith("names-1+")
                .isEqualTo(NameIndex.of(List.of(b, a)).version())
                .isNotEqualTo(NameIndex.of(List.of(a)).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "@mira", "Mira", "mira k", "ünal", "a23456789012345678901234567890x"})
    void names_areRefused_whenHandleIsNotOne(String handle) {
        assertThatThrownBy(() -> new SubjectNames("s", handle, "Mira", List.of()))
                .isInstanceOf(InvalidSubjectNamesException.class);
    }

    @Test
    void names_areRefused_whenThereIsNothingToFind() {
        assertThatThrownBy(() -> new SubjectNames("s", "", " ... ", List.of()))
                .isInstanceOf(InvalidSubjectNamesException.class);
        assertThatThrownBy(() -> new SubjectNames("s", "", "Mira", List.of("\u200B")))
                .isInstanceOf(InvalidSubjectNamesException.class);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5 + random.nextInt(4); i++) {
            word.append((char) ((i == 0 ? 'A' : 'a') + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append(
                    Seeded.oneOf(random, "@", ".", " ", "mira", "Mira Kovač", "tomas", "\u0301", "\u200D", "\uD83D"));
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
