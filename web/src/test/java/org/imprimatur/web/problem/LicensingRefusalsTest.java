package org.imprimatur.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.licensing.LicensingException;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.terms.InvalidTermsException;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** STYLE, section 6: no refusal of licensing without its row in the table. */
class LicensingRefusalsTest {

    private static final Map<Class<?>, Object> ANYTHING = Map.of(
            String.class,
            "anything",
            UUID.class,
            new UUID(0, 1),
            int.class,
            1,
            Money.class,
            Money.zero(Currency.getInstance("EUR")),
            Map.class,
            Map.of(),
            List.class,
            List.of(),
            org.imprimatur.licensing.grant.Refusal.class,
            org.imprimatur.licensing.grant.Refusal.values()[0]);

    static Stream<Class<?>> refusals() {
        return Arrays.stream(LicensingException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void of_hasAStatus_forEveryRefusal(Class<?> type) throws ReflectiveOperationException {
        Refusal refusal = LicensingRefusals.of(anyOf(type));

        assertThat(refusal.status()).isEqualTo(statusByStyle(type));
        assertThat(refusal.code()).isEqualTo(codeByStyle(type));
        assertThat(refusal.title()).isNotBlank();
    }

    @Test
    void codes_areAllDifferent() {
        Set<String> codes = refusals().map(LicensingRefusalsTest::codeByStyle).collect(Collectors.toSet());

        assertThat(codes).hasSameSizeAs(LicensingException.class.getPermittedSubclasses());
    }

    @Test
    void of_listsEveryError_whenTermsAreInvalid() {
        InvalidTermsException thrown = catchThrowableOfType(
                InvalidTermsException.class,
                () -> new Terms(
                        Audience.EVERYONE,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("Germany"),
                        Terms.OPEN,
                        Terms.SINCE_EVER,
                        Money.parse("-1.00 EUR"),
                        List.of(),
                        false));

        assertThat(LicensingRefusals.of(thrown).errors())
                .hasSizeGreaterThanOrEqualTo(3)
                .hasSameSizeAs(thrown.violations())
                .extracting(Violation::field)
                .contains("price");
    }

    /** Cannot be parsed: 400; not allowed to act: 403; well-formed, but breaks a rule: 422. */
    private static int statusByStyle(Class<?> type) {
        if (type.getSimpleName().startsWith("Malformed")) {
            return 400;
        }
        return type.getSimpleName().startsWith("Refused") ? 403 : 422;
    }

    private static String codeByStyle(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Their constructors are their module's own. */
    private static LicensingException anyOf(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(ANYTHING::get)
                .toArray();
        return (LicensingException) constructor.newInstance(arguments);
    }
}
