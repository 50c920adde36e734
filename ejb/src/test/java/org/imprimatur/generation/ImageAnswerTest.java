package org.imprimatur.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAnswerTest {

    @Test
    void decode_givesThePicture() throws BackendException {
        assertThat(ImageAnswer.decode(utf8("{\"created\":1,\"data\":[{\"b64_json\":\"AQID\"}]}")))
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"data\":[]}",
                "{\"data\":[{}]}",
                "{\"data\":[{\"b64_json\":\"!\"}]}",
                "{\"data\":["
            })
    void decode_refuses_andNothingIsAskedForAgain(String answer) {
        BackendException refusal = catchThrowableOfType(BackendException.class, () -> ImageAnswer.decode(utf8(answer)));

        assertThat(refusal.fate()).isEqualTo(BackendException.Fate.REFUSED);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
