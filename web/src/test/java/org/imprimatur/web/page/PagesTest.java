package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One instance for all: reading the assets takes longer than most of the tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final Set<String> SCRIPTED = Set.of("style", "script");
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus=alert(1) x='",
            "</textarea></title></option><svg/onload=alert(1)>",
            "{0} ${7*7} #{7*7} &lt;b&gt; {not a pattern",
            "\u202e\u0000 ]]> --> %3Cscript%3E");

    private final Pages pages = Pages.with(Assets.load());

    static Stream<Arguments> samples() {
        return PageFixtures.all().entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    static Stream<Arguments> attacks() {
        return ATTACKS.stream()
                .flatMap(attack -> constants().map(constant -> new Poison(attack, constant)))
                .flatMap(poison -> Arrays.stream(Page.class.getPermittedSubclasses())
                        .map(type ->
                                Arguments.of(type.getSimpleName(), poison.poisoned(type.asSubclass(Record.class)))));
    }

    private static Stream<Enum<?>> constants() {
        return Stream.of(
                VerdictPage.Verdict.TRUSTED,
                VerdictPage.Verdict.CHANGED,
                VerdictPage.Now.WITHDRAWN,
                Tone.DANGER,
                LikenessPage.PayoutAccount.READY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_isWellFormed(String name, Page page) {
        Document document = Html.parse(pages.html(page));

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(Html.elements(document, "h1")).hasSize(1);
        assertThat(Html.elements(document, "main")).hasSize(1);
        assertThat(Html.elements(document, "title").get(0).getTextContent()).endsWith("· Imprimatur");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_runsAndStylesNothingInline(String name, Page page) {
        assertThat(inlineOf(Html.parse(pages.html(page)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_sendsTheTokenWithEveryPost(String name, Page page) {
        Document document = Html.parse(pages.html(page));

        assertThat(Html.elements(document, "form"))
                .filteredOn(form -> !form.getAttribute("method").equals("get"))
                .allSatisfy(form -> {
                    assertThat(form.getAttribute("method")).isEqualTo("post");
                    assertThat(form.getAttribute("action")).startsWith("/");
                    assertThat(inputs(form)).anySatisfy(input -> {
                        assertThat(input.getAttribute("name")).isEqualTo("csrf");
                        assertThat(input.getAttribute("value")).isEqualTo(PageFixtures.CSRF);
                    });
                });
    }

    /** What is in the address is in logs, histories and referrers, too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_keepsTheTokenOutOfAddresses(String name, Page page) {
        Document document = Html.parse(pages.html(page));

        assertThat(Html.elements(document, "form"))
                .filteredOn(form -> form.getAttribute("method").equals("get"))
                .allSatisfy(form -> {
                    assertThat(form.getAttribute("action")).startsWith("/");
                    assertThat(inputs(form))
                            .noneMatch(input -> input.getAttribute("name").equals("csrf"));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_namesEachIdOnce_andRefersOnlyToThose(String name, Page page) {
        Document document = Html.parse(pages.html(page));
        List<String> ids = all(document)
                .filter(element -> element.hasAttribute("id"))
                .map(element -> element.getAttribute("id"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(references(document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void html_hasWordsForEverything(String name, Page page) {
        String text = Html.parse(pages.html(page)).getDocumentElement().getTextContent();

        assertThat(text)
                .doesNotContainPattern(
                        "\\b(likeness|register|verify|verdict|account|purpose|category|audience|home|problem|api|operations|decision|generations|generation|ruling|outcome|nav|pager)\\.[a-z]")
                .doesNotContain("{0}")
                .doesNotContain("null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void html_escapesEveryString(String name, Page page) {
        String html = pages.html(page);

        Document document = Html.parse(html.replace("\u0000", ""));
        assertThat(inlineOf(document)).isEmpty();
        assertThat(Html.elements(document, "img"))
                .allSatisfy(image -> assertThat(image.getAttribute("src")).startsWith("/"));
        assertThat(html).doesNotContain("<script>alert", "<svg/onload", "<img src=x");
    }

    @Test
    void html_existsForEveryKindOfPage() {
        Set<Class<?>> shown = new HashSet<>();
        PageFixtures.all().values().forEach(page -> shown.add(page.getClass()));

        assertThat(shown).containsExactlyInAnyOrder(Page.class.getPermittedSubclasses());
    }

    @Test
    void utf8_isTheHtml() {
        Page page = PageFixtures.likeness();

        assertThat(new String(pages.utf8(page), StandardCharsets.UTF_8)).isEqualTo(pages.html(page));
    }

    @Test
    void html_postsNoSettings_whenConsentWasWithdrawn() {
        String html = pages.html(PageFixtures.withdrawnLikeness());

        assertThat(html).contains("<fieldset class=\"whole\" disabled>").doesNotContain(">Save settings<");
    }

    @Test
    void html_saysNothingOfTheSigner_outsideTheDetails_whenTheFileWasChanged() {
        String html = pages.html(PageFixtures.verdict(VerdictPage.Verdict.CHANGED));

        assertThat(html.substring(0, html.indexOf("id=\"details\""))).doesNotContain("Imprimatur Sandbox Signer");
        assertThat(html).contains("Changed after it was signed");
    }

    @Test
    void html_foldsWhatIsOlder_whenHistoryHasMoreThanFourSteps() {
        String html = pages.html(PageFixtures.all().get("/verdict-long-history"));

        assertThat(html).contains("4 earlier steps", "<ol class=\"history\" start=\"4\">", "2 more are not shown.");
        assertThat(html.indexOf("Generated video 90")).isLessThan(html.indexOf("4 earlier steps"));
        assertThat(html.indexOf("<h3>Generated video 84")).isGreaterThan(html.indexOf("4 earlier steps"));
    }

    @Test
    void html_saysHowConsentStands_whenTheFileIsKeptNoLonger() {
        String html = pages.html(PageFixtures.all().get("/manifest-gone"));

        assertThat(html)
                .contains("The file is no longer kept", "Since withdrawn on 22 Nov 2026")
                .doesNotContain("trusted signer, not changed");
    }

    @Test
    void html_saysSinceWhenConsentIsWithdrawn() {
        String html = pages.html(PageFixtures.verdict(VerdictPage.Verdict.TRUSTED));

        assertThat(html)
                .contains("Since withdrawn on 22 Nov 2026")
                .contains("Consent was withdrawn after this was made");
    }

    private static List<String> inlineOf(Document document) {
        var found = new ArrayList<String>();
        all(document).forEach(element -> {
            boolean loads = element.getTagName().equals("script") && element.hasAttribute("src");
            if (SCRIPTED.contains(element.getTagName()) && !loads) {
                found.add("<" + element.getTagName() + ">");
            }
            attributes(element)
                    .filter(name -> name.equals("style") || name.startsWith("on") || name.contains("hx-on"))
                    .forEach(found::add);
        });
        return found;
    }

    private static List<String> references(Document document) {
        return all(document)
                .flatMap(element ->
                        Stream.of("for", "aria-labelledby", "aria-describedby").map(element::getAttribute))
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Stream<Element> all(Document document) {
        return Html.elements(document, "*").stream();
    }

    private static Stream<String> attributes(Element element) {
        return java.util.stream.IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> element.getAttributes().item(index).getNodeName());
    }

    private static List<Element> inputs(Element form) {
        var inputs = new ArrayList<Element>();
        for (int index = 0; index < form.getElementsByTagName("input").getLength(); index++) {
            inputs.add((Element) form.getElementsByTagName("input").item(index));
        }
        return inputs;
    }
}
