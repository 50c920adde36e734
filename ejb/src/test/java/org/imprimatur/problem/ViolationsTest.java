package org.imprimatur.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void throwIfAny_isSilent_whenNothingWasFound() {
        Violations violations = new Violations().require(true, "price", "must be there");

        assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void throwIfAny_namesEveryField_whenSeveralAreWrong() {
        Violations violations = new Violations()
                .require(false, "price", "must be there")
                .require(true, "name", "must be there")
                .requireLength("", 1, 3, "handle");

        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, violations::throwIfAny);

        assertThat(refusal.violations())
                .containsExactly(
                        new Violation("price", "must be there"),
                        new Violation("handle", "must have 1 to 3 characters, has 0"));
        assertThat(refusal).hasMessage("`price` must be there; `handle` must have 1 to 3 characters, has 0");
    }

    @Test
    void requireLength_countsCharacters_whenSomeTakeTwoUnits() {
        new Violations().requireLength("🎬🎬🎬", 3, 3, "name").throwIfAny();

        assertThatThrownBy(() ->
                        new Violations().requireLength("🎬🎬🎬", 4, 6, "name").throwIfAny())
                .hasMessageContaining("has 3");
    }

    @Test
    void requireLength_refuses_whenTextHoldsWhatTheDatabaseCannotStore() {
        Violations violations = new Violations().requireLength("a\u0000b", 1, 10, "prompt");

        assertThatThrownBy(violations::throwIfAny)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("`prompt` must have no NUL characters");
    }

    @Test
    void violations_areACopy_whenMoreIsFoundLater() {
        Violations violations = new Violations().require(false, "a", "is wrong");
        InvalidInputException first = catchThrowableOfType(InvalidInputException.class, violations::throwIfAny);

        violations.require(false, "b", "is wrong");

        assertThat(first.violations()).hasSize(1);
    }
}
