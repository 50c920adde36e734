package org.imprimatur.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemFormTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/verify, text/html, -, PAGE",
                "/verify, -, -, PAGE",
                "/verify, */*, -, PAGE",
                "/verify, application/json, -, DETAILS",
                "/verify, application/problem+json, -, DETAILS",
                "/verify, 'application/json, text/html', -, PAGE",
                "/api, -, -, PAGE",
                "/api/likenesses, text/html, -, DETAILS",
                "/api/likenesses, text/html, document, PAGE",
                "/v1/videos, -, -, OPENAI",
                "/v1/videos, text/html, -, OPENAI",
                "/v1/videos, text/html, document, PAGE",
                "/.well-known/nothing, -, -, DETAILS"
            })
    void of_followsPathAndWish(String path, String accept, String destination, ProblemForm form) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> "Accept".equals(arguments[0]) ? accept : destination);

        assertThat(ProblemForm.of(path, request)).isEqualTo(form);
    }
}
