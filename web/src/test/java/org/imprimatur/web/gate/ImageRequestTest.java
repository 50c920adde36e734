package org.imprimatur.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Medium;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRequestTest {

    @Test
    void request_hasDefaults_whenItSaysNoMoreThanItsPrompt() throws IOException {
        List<ClearanceRequest> asked = asked("{\"prompt\":\"a lighthouse\"}");

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).size()).isEqualTo("1024x1024");
        assertThat(asked.get(0).medium()).isEqualTo(Medium.PNG);
        assertThat(asked.get(0).seconds()).isZero();
    }

    @Test
    void request_isOnePerPicture_eachWithAnIdOfItsOwn() throws IOException {
        List<ClearanceRequest> asked = asked("{\"prompt\":\"a\",\"n\":4,\"output_format\":\"jpeg\",\"size\":\"auto\"}");

        assertThat(asked).hasSize(4).extracting(ClearanceRequest::id).doesNotHaveDuplicates();
        assertThat(asked).allMatch(request -> request.medium() == Medium.JPEG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"prompt\":\"a\",\"n\":0}; n",
                "{\"prompt\":\"a\",\"n\":5}; n",
                "{\"prompt\":\"a\",\"output_format\":\"webp\"}; output_format",
                "{\"prompt\":\"a\",\"size\":\"large\"}; size",
                "{}; prompt"
            })
    void request_isRefused_whenAFieldIsWrong(String json, String field) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> asked(json));

        assertThat(refusal.violations())
                .extracting(violation -> violation.field())
                .containsExactly(field);
    }

    private static List<ClearanceRequest> asked(String json) throws IOException {
        Party carla = new Party(new Party.Id(new UUID(0, 1)), Party.Kind.PERSON, "carla", "Carla");
        return ImageRequest.ofJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .toClearanceRequests(new Actor(carla, carla, carla), Instant.EPOCH);
    }
}
