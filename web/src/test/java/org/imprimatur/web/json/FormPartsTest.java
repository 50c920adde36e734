package org.imprimatur.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.imprimatur.problem.InvalidInputException;
import org.junit.jupiter.api.Test;

class FormPartsTest {

    @Test
    void text_isTheFirstOfItsName() throws IOException {
        FormParts form = form(APart.of("alias", "Mira"), APart.of("name", "Kovač"), APart.of("alias", "Mi"));

        assertThat(form.text("name")).isEqualTo("Kovač");
        assertThat(form.text("alias")).isEqualTo("Mira");
        assertThat(form.texts("alias")).containsExactly("Mira", "Mi");
    }

    @Test
    void text_isEmpty_whenMissing() throws IOException {
        assertThat(form().text("name")).isEmpty();
        assertThat(form().texts("name")).isEmpty();
        assertThat(form().has("name")).isFalse();
    }

    @Test
    void text_isRefused_whenTooLong() throws IOException {
        assertThat(form(APart.of("name", "x".repeat(65_536))).text("name")).hasSize(65_536);

        assertThatThrownBy(() -> form(APart.of("name", "x".repeat(65_537))).text("name"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("`name` must have at most 65536 bytes");
    }

    @Test
    void upload_isTakenByItsBytes_whateverItIsCalled() throws IOException {
        assertThat(form(new APart("photo", new byte[] {1, 2, 3})).upload("photo", 3))
                .containsExactly(1, 2, 3);
    }

    @Test
    void upload_isEmpty_whenMissingOrLeftEmpty() throws IOException {
        assertThat(form().upload("photo", 10)).isEmpty();
        assertThat(form(new APart("photo", new byte[0])).upload("photo", 10)).isEmpty();
    }

    @Test
    void upload_isRefused_whenTooLarge() {
        assertThatThrownBy(() -> form(new APart("photo", new byte[11])).upload("photo", 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("`photo` must have at most 10 bytes");
    }

    private static FormParts form(APart... parts) {
        return new FormParts(List.of(parts));
    }
}
