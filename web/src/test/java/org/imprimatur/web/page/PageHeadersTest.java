package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageHeadersTest {

    @Test
    void of_allowsNothingInline() {
        String policy = PageHeaders.of(List.of()).get("Content-Security-Policy");

        assertThat(policy).contains("script-src 'self';", "style-src 'self';").endsWith("form-action 'self'");
        assertThat(policy).doesNotContain("unsafe", "data:", "*");
    }

    @Test
    void of_namesTheOriginsThatFormsMayEndAt() {
        String policy = PageHeaders.of(List.of(
                        Href.of("http://127.0.0.1:8180/realms/imprimatur"), Href.of("https://pay.example/onboard")))
                .get("Content-Security-Policy");

        assertThat(policy).endsWith("form-action 'self' http://127.0.0.1:8180 https://pay.example");
    }

    @Test
    void of_refuses_aPathOfThisSite() {
        assertThatThrownBy(() -> PageHeaders.of(List.of(Href.of("/x")))).isInstanceOf(IllegalArgumentException.class);
    }
}
