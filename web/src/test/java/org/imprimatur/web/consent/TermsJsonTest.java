package org.imprimatur.web.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.json.JsonFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermsJsonTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:34:56.789Z");

    static Stream<Terms> terms() {
        Random random = new Random(20261122);
        return Stream.concat(
                Stream.of(Terms.onlyMe()),
                Stream.generate(() -> anyTerms(random)).limit(200));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void read_givesBackWhatWasWritten(Terms terms) {
        String written = TermsJson.write(terms).build().toString();

        assertThat(TermsJson.read(JsonFields.parse(written))).isEqualTo(terms);
    }

    @Test
    void read_allowsNobody_whenNothingIsSaid() {
        assertThat(TermsJson.read(JsonFields.parse("{}"))).isEqualTo(Terms.onlyMe());
    }

    @Test
    void read_neverAllowsSexualContent_whateverIsSaid() {
        assertThat(TermsJson.read(JsonFields.parse("{\"audience\":\"everyone\",\"never\":[]}"))
                        .never())
                .containsExactly(Category.SEXUAL);
    }

    @Test
    void read_takesCountriesInAnyCase() {
        assertThat(TermsJson.read(JsonFields.parse("{\"territories\":[\"de\",\"FR\"]}"))
                        .territories())
                .containsExactly("DE", "FR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"audience\":\"all\"}|`audience` is not known: `all`",
                "{\"purposes\":[\"fun\"]}|`purposes` is not known: `fun`",
                "{\"never\":\"violence\"}|`never` must be an array",
                "{\"ask_first\":[1]}|`ask_first/0` must be a string",
                "{\"from\":\"tomorrow\"}|`from` must be a time as RFC 3339 has it, in UTC",
                "{\"price\":5}|`price` must be a string",
                "{\"ask_always\":1}|`ask_always` must be true or false",
                "{\"shares\":[{\"parts\":1}]}|`shares/0/payee` is missing",
            })
    void read_namesTheField_whenOneIsWrong(String json, String message) {
        assertThatThrownBy(() -> TermsJson.read(JsonFields.parse(json)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void read_namesThePrice_whenItIsNoMoney() {
        assertThatThrownBy(() -> TermsJson.read(JsonFields.parse("{\"price\":\"a lot\"}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("`price`")
                .hasMessageContaining("a lot");
    }

    @Test
    void read_namesTheField_whenTermsContradictThemselves() {
        assertThatThrownBy(() -> TermsJson.read(
                        JsonFields.parse("{\"from\":\"2027-01-02T00:00:00Z\",\"until\":\"2027-01-01T00:00:00Z\"}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("`until`");
    }

    private static Terms anyTerms(Random random) {
        Set<String> territories = new HashSet<>();
        List.of("DE", "FR", "JP", "US").forEach(code -> {
            if (random.nextBoolean()) {
                territories.add(code);
            }
        });
        boolean open = random.nextBoolean();
        return new Terms(
                Audience.values()[random.nextInt(4)],
                some(Purpose.class, random),
                some(Purpose.class, random),
                some(Category.class, random),
                territories,
                open ? Terms.SINCE_EVER : NOON,
                open ? Terms.OPEN : NOON.plusSeconds(1 + random.nextInt(1_000_000)),
                Money.of(random.nextInt(1_000_000_000), Currency.getInstance("EUR")),
                open ? List.of() : List.of(new Share("a", 1), new Share("b", Share.WHOLE - 1)),
                random.nextBoolean());
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
