package org.imprimatur.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.ImprimaturException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** STYLE, section 6: no refusal of a use case without its row in the table. */
class ImprimaturRefusalsTest {

    private static final Map<Class<? extends ImprimaturException>, Row> TABLE = Map.of(
            InvalidInputException.class, new Row(InvalidInputException.of("price", "is wrong"), 422, "invalid-input"),
            UnknownThingException.class, new Row(new UnknownThingException("video", "v"), 404, "unknown-video"),
            ForbiddenActException.class, new Row(new ForbiddenActException("no"), 403, "forbidden"),
            ConflictException.class, new Row(new ConflictException("taken"), 409, "conflict"),
            UnsupportedMediaException.class, new Row(new UnsupportedMediaException("gif"), 415, "unsupported-media"),
            UnavailableException.class,
                    new Row(new UnavailableException("away", new IOException()), 503, "dependency-unavailable"));

    private record Row(ImprimaturException example, int status, String code) {}

    static Stream<Class<?>> refusals() {
        return Arrays.stream(ImprimaturException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void of_hasAStatus_forEveryRefusal(Class<?> type) {
        Row row = TABLE.get(type);
        assertThat(row).as("a row for %s".formatted(type.getSimpleName())).isNotNull();

        Refusal refusal = ImprimaturRefusals.of(row.example());

        assertThat(refusal.status()).isEqualTo(row.status());
        assertThat(refusal.code()).isEqualTo(row.code());
        assertThat(refusal.title()).isNotBlank();
        assertThat(refusal.detail()).isEqualTo(row.example().getMessage());
    }

    @Test
    void of_listsEveryError_whenInputIsInvalid() {
        List<Violation> violations = List.of(new Violation("a", "is wrong"), new Violation("b", "is missing"));

        assertThat(ImprimaturRefusals.of(new InvalidInputException(violations)).errors())
                .isEqualTo(violations);
    }
}
