package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "https:",
                "relative"
            })
    void of_refuses_whatIsNeitherPathNorWebAddress(String value) {
        assertThatThrownBy(() -> Href.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/likeness/mira?after=1#uses", "https://example.org/a", "http://127.0.0.1:8190/onboard"})
    void of_accepts_pathsAndWebAddresses(String value) {
        assertThat(Href.of(value).isPresent()).isTrue();
    }

    @Test
    void routes_encodeWhatStandsInThem() {
        assertThat(Routes.policy("../é?").value()).isEqualTo("/likeness/..%2F%C3%A9%3F/policy");
    }
}
