package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/generations/video_0", "/likeness/mira.k", "/a%20b"})
    void ours_leadsBack_toPagesOfThisSite(String path) {
        assertThat(HomeResource.ours(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "",
                "verify",
                "/verify\r\nSet-Cookie: a=b",
                "/verify?to=x",
                "/\t/evil.example",
                "/@evil.example"
            })
    void ours_leadsHome_whenItIsNoPageOfThisSite(String path) {
        assertThat(HomeResource.ours(path).value()).isEqualTo("/");
    }
}
