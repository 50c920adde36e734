package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.PolicyForm.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFormsTest {

    private static final Terms RICH = new Terms(
            Audience.PEOPLE_I_APPROVE,
            Set.of(Purpose.PERSONAL, Purpose.EDUCATION),
            Set.of(Purpose.NEWS),
            Set.of(Category.VIOLENCE),
            Set.of("DE", "FR"),
            Instant.parse("2027-01-01T00:00:00Z"),
            Instant.parse("2028-01-01T00:00:00Z"),
            Money.parse("12.50 EUR"),
            List.of(Share.whole("someone")),
            true);

    @Test
    void form_showsTerms_asTheyAre() {
        PolicyForm form = PolicyForms.of(3, RICH, "be kind", Locale.UK);

        assertThat(form.version()).isEqualTo("3");
        assertThat(chosen(form.audiences())).containsExactly("people-i-approve");
        assertThat(answer(form, Purpose.PERSONAL)).isEqualTo(Answer.CAN);
        assertThat(answer(form, Purpose.NEWS)).isEqualTo(Answer.ASK);
        assertThat(answer(form, Purpose.POLITICAL)).isEqualTo(Answer.CANNOT);
        assertThat(chosen(form.never())).containsExactlyInAnyOrder("violence", "sexual");
        assertThat(form.worldwide()).isFalse();
        assertThat(form.countries())
                .filteredOn(Choice::chosen)
                .extracting(Choice::value)
                .containsExactlyInAnyOrder("DE", "FR");
        assertThat(form.from()).isEqualTo("2027-01-01");
        assertThat(form.until()).as("the last day is the one before the end").isEqualTo("2027-12-31");
        assertThat(form.price()).isEqualTo("12.50");
        assertThat(form.currencies())
                .filteredOn(Choice::chosen)
                .extracting(Choice::value)
                .containsExactly("EUR");
        assertThat(form.askAlways()).isTrue();
        assertThat(form.notes()).isEqualTo("be kind");
        assertThat(form.errors().isEmpty()).isTrue();
    }

    @Test
    void terms_areTheSame_whenAFormIsPostedAsItWas() throws PolicyForms.InvalidForm {
        assertThat(PolicyForms.terms(posted(PolicyForms.of(3, RICH, "", Locale.UK)), RICH))
                .isEqualTo(RICH);
        assertThat(PolicyForms.terms(posted(PolicyForms.of(0, Terms.onlyMe(), "", Locale.UK)), Terms.onlyMe()))
                .isEqualTo(Terms.onlyMe());
    }

    @Test
    void term_isNotWidened_whenAFormIsPostedAsItWas() throws PolicyForms.InvalidForm {
        Terms terms = new Terms(
                RICH.audience(),
                RICH.purposes(),
                RICH.askFirst(),
                RICH.never(),
                RICH.territories(),
                Instant.parse("2027-01-01T12:30:00Z"),
                Instant.parse("2027-12-31T09:15:00Z"),
                RICH.price(),
                RICH.shares(),
                RICH.askAlways());

        assertThat(PolicyForms.terms(posted(PolicyForms.of(3, terms, "", Locale.UK)), terms))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({"1500 JPY, 1500", "0.001 BHD, 0.001", "0.00 EUR, 0.00", "0.0001 EUR, 0.0001"})
    void price_isShown_inItsCurrencysDigits(String price, String shown) throws PolicyForms.InvalidForm {
        Terms terms = priced(price);

        PolicyForm form = PolicyForms.of(1, terms, "", Locale.UK);

        assertThat(form.price()).isEqualTo(shown);
        assertThat(PolicyForms.terms(posted(form), terms)).isEqualTo(terms);
    }

    @Test
    void price_isTaken_withACommaToo() throws PolicyForms.InvalidForm {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.putSingle("price", " 3,99 ");

        assertThat(PolicyForms.terms(posted, RICH).price()).isEqualTo(Money.parse("3.99 EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "-1", "1e3", "1 000", "NaN", "١٢"})
    void price_isBlamed_whenItIsNone(String price) {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.putSingle("price", price);

        assertThat(errors(posted).has("price")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"from, 31.12.2027", "from, 2027-02-30", "until, never", "until, +999999999-12-31"})
    void date_isBlamed_whenItIsNone(String field, String day) {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.putSingle(field, day);

        assertThat(errors(posted).has(field)).isTrue();
    }

    @Test
    void end_isBlamed_whenItLiesBeforeTheBeginning() {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.putSingle("until", "2026-12-30");

        assertThat(errors(posted).byField()).isNotEmpty();
    }

    @Test
    void countries_areBlamed_whenListedAndNone() {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.remove("countries");

        assertThat(errors(posted).has("countries")).isTrue();
    }

    @Test
    void countries_areBlamed_whenOneIsNotKnown() {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.add("countries", "XX");

        assertThat(errors(posted).has("countries")).isTrue();
    }

    @Test
    void audience_isBlamed_whenItIsNotKnown() {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        posted.putSingle("audience", "the-world");

        assertThat(errors(posted).has("audience")).isTrue();
    }

    @Test
    void purposes_areNo_whenNotAnswered() throws PolicyForms.InvalidForm {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "", Locale.UK));
        for (Purpose purpose : Purpose.values()) {
            posted.remove("purpose." + purpose.wire());
        }

        Terms terms = PolicyForms.terms(posted, RICH);

        assertThat(terms.purposes()).isEmpty();
        assertThat(terms.askFirst()).isEmpty();
    }

    @Test
    void shares_stay_becauseTheFormDoesNotShowThem() throws PolicyForms.InvalidForm {
        assertThat(PolicyForms.terms(posted(PolicyForms.of(3, RICH, "", Locale.UK)), RICH)
                        .shares())
                .isEqualTo(RICH.shares());
    }

    @Test
    void form_comesBackAsPosted_whenItIsWrong() {
        MultivaluedMap<String, String> posted = posted(PolicyForms.of(3, RICH, "my notes", Locale.UK));
        posted.putSingle("price", "a lot");
        posted.putSingle("from", "soon");

        PolicyForm form = PolicyForms.of(posted, errors(posted), Locale.UK);

        assertThat(form.price()).isEqualTo("a lot");
        assertThat(form.from()).isEqualTo("soon");
        assertThat(form.until()).isEqualTo("2027-12-31");
        assertThat(form.notes()).isEqualTo("my notes");
        assertThat(form.version()).isEqualTo("3");
        assertThat(chosen(form.audiences())).containsExactly("people-i-approve");
        assertThat(answer(form, Purpose.NEWS)).isEqualTo(Answer.ASK);
        assertThat(form.errors().byField()).containsOnlyKeys("price", "from");
    }

    @Test
    void fields_areWhatABrowserPosts() {
        for (Terms terms : List.of(RICH, Terms.onlyMe(), priced("1500 JPY"))) {
            PolicyForm form = PolicyForms.of(3, terms, "be kind", Locale.UK);

            MultivaluedMap<String, String> carried = PolicyForms.posted(PolicyForms.fields(form));

            carried.computeIfAbsent("countries", none -> new ArrayList<>());
            assertThat(carried).isEqualTo(posted(form));
        }
    }

    private static Terms priced(String price) {
        Terms terms = Terms.onlyMe();
        return new Terms(
                terms.audience(),
                terms.purposes(),
                terms.askFirst(),
                terms.never(),
                terms.territories(),
                terms.from(),
                terms.until(),
                Money.parse(price),
                terms.shares(),
                terms.askAlways());
    }

    private static FieldErrors errors(MultivaluedMap<String, String> posted) {
        PolicyForms.InvalidForm refusal =
                catchThrowableOfType(PolicyForms.InvalidForm.class, () -> PolicyForms.terms(posted, RICH));
        assertThat(refusal).isNotNull();
        return refusal.errors();
    }

    /** What a browser posts of a form that nobody touched. */
    private static MultivaluedMap<String, String> posted(PolicyForm form) {
        MultivaluedMap<String, String> posted = new MultivaluedHashMap<>();
        posted.putSingle("version", form.version());
        chosen(form.audiences()).forEach(word -> posted.add("audience", word));
        form.purposes()
                .forEach(rule -> posted.putSingle(
                        "purpose." + rule.purpose(), rule.answer().wire()));
        chosen(form.never()).forEach(word -> posted.add("never", word));
        posted.putSingle("territory", form.worldwide() ? "worldwide" : "listed");
        posted.put(
                "countries",
                new ArrayList<>(form.countries().stream()
                        .filter(Choice::chosen)
                        .map(Choice::value)
                        .toList()));
        posted.putSingle("from", form.from());
        posted.putSingle("until", form.until());
        posted.putSingle("price", form.price());
        form.currencies().stream().filter(Choice::chosen).forEach(c -> posted.putSingle("currency", c.value()));
        if (form.askAlways()) {
            posted.putSingle("ask-always", "on");
        }
        posted.putSingle("notes", form.notes());
        return posted;
    }

    private static List<String> chosen(List<Option> options) {
        return options.stream().filter(Option::chosen).map(Option::value).toList();
    }

    private static Answer answer(PolicyForm form, Purpose purpose) {
        return form.purposes().stream()
                .filter(rule -> rule.purpose().equals(purpose.wire()))
                .findFirst()
                .orElseThrow()
                .answer();
    }
}
