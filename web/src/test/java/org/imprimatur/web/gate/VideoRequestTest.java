package org.imprimatur.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.imprimatur.web.json.APart;
import org.junit.jupiter.api.Test;

class VideoRequestTest {

    private static final String EXTENSION =
            "{\"subjects\":[\"mira\"],\"purpose\":\"news\",\"territory\":\"de\",\"categories\":[\"politics\"]}";

    @Test
    void request_isTheSame_asJsonAndAsForm() throws IOException {
        ClearanceRequest json = json("{\"prompt\":\"@mira walks\",\"model\":\"preview-1\",\"seconds\":\"8\","
                + "\"size\":\"720x1280\",\"imprimatur\":" + EXTENSION + "}");

        ClearanceRequest form = cleared(VideoRequest.ofForm(List.of(
                APart.of("prompt", "@mira walks"),
                APart.of("model", "preview-1"),
                APart.of("seconds", "8"),
                APart.of("size", "720x1280"),
                APart.of("imprimatur", EXTENSION))));

        assertThat(form).usingRecursiveComparison().ignoringFields("id").isEqualTo(json);
        assertThat(json.handles()).containsExactly("mira");
        assertThat(json.purpose()).isEqualTo(Purpose.NEWS);
        assertThat(json.territory()).isEqualTo("DE");
        assertThat(json.categories()).containsExactly(Category.POLITICS);
        assertThat(json.seconds()).isEqualTo(8);
    }

    @Test
    void request_isSmallAndPersonal_whenOnlyThePromptIsSaid() throws IOException {
        ClearanceRequest request = json("{\"prompt\":\"a clock\"}");

        assertThat(request.purpose()).isEqualTo(Purpose.PERSONAL);
        assertThat(request.territory()).isEmpty();
        assertThat(request.seconds()).isEqualTo(4);
        assertThat(request.size()).isEqualTo("1280x720");
    }

    @Test
    void request_isRefused_whenItBringsAPicture() {
        assertThatThrownBy(() -> json("{\"prompt\":\"a clock\",\"input_reference\":{}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("`input_reference`");
        assertThatThrownBy(() -> VideoRequest.ofForm(List.of(APart.of("input_reference", "..."))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void request_namesTheFieldInFull_whenTheExtensionIsWrong() {
        assertThatThrownBy(() -> json("{\"prompt\":\"a clock\",\"imprimatur\":{\"purpose\":\"fun\"}}"))
                .hasMessage("`imprimatur/purpose` is not known: `fun`");
        assertThatThrownBy(() -> json("{\"prompt\":\"a clock\",\"imprimatur\":[]}"))
                .hasMessage("`imprimatur` must be an object");
    }

    @Test
    void request_isRefused_whenThereIsNoPrompt() {
        assertThatThrownBy(() -> json("{}")).hasMessage("`prompt` is missing");
    }

    private static ClearanceRequest json(String body) throws IOException {
        return cleared(VideoRequest.ofJson(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static ClearanceRequest cleared(VideoRequest request) {
        Party anyone = new Party(new Party.Id(new UUID(0, 1)), Party.Kind.PERSON, "carla", "Carla");
        return request.toClearanceRequest(new Actor(anyone, anyone, anyone), Instant.parse("2026-11-22T12:00:00Z"));
    }
}
