package org.imprimatur.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;

/**
 * In which of its three shapes a problem is told: a page for people, OpenAI's error on the gate, problem details else.
 * The API speaks JSON whatever is accepted, as plenty of HTTP libraries say `text/html` without meaning it; only a
 * browser that opens an address of the API as a document gets a page.
 */
enum ProblemForm {
    PAGE,
    OPENAI,
    DETAILS;

    static ProblemForm of(String path, HttpServletRequest request) {
        boolean isDocument = "document".equals(header(request, "Sec-Fetch-Dest"));
        if (path.startsWith("/v1/") && !isDocument) {
            return OPENAI;
        }
        if (isApi(path)) {
            return isDocument ? PAGE : DETAILS;
        }
        return wantsJson(header(request, "Accept")) ? DETAILS : PAGE;
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/.well-known/") || path.startsWith("/v1/");
    }

    private static boolean wantsJson(String accept) {
        return accept.contains("json") && !accept.contains("text/html");
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "").toLowerCase(Locale.ROOT);
    }
}
