package org.imprimatur.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.imprimatur.problem.Violation;

/** Writes a problem in the form that the part of the site speaks: a page, OpenAI's shape, or problem details. */
@RequestScoped
public class ProblemResponses {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int RETRY_AFTER_SECONDS = 5;

    /** A problem in words: of which type, and which. */
    record Told(String type, String text) {}

    @Inject
    HttpServletRequest request;

    @Inject
    RequestId requestId;

    @Inject
    PeoplesProblems pages;

    public Response of(int status, String code, String title, String detail) {
        return of(status, code, title, detail, List.of());
    }

    public Response of(int status, String code, String title, String detail, List<Violation> errors) {
        return of(new Problem(status, code, title, detail, requestId.value(), errors));
    }

    Response of(Problem problem) {
        Told told = told(problem, request.getRequestURI());
        return Response.status(problem.status())
                .type(told.type())
                .entity(told.text())
                .build();
    }

    Response of(Refusal refusal) {
        Response response = of(refusal.status(), refusal.code(), refusal.title(), refusal.detail(), refusal.errors());
        if (refusal.status() != 503) {
            return response;
        }
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** @param path what was asked for, which need not be the path of the present dispatch */
    Told told(Problem problem, String path) {
        return switch (ProblemForm.of(path, request)) {
            case OPENAI ->
                new Told(MediaType.APPLICATION_JSON, problem.toOpenAiJson().toString());
            case DETAILS -> new Told(PROBLEM_JSON, problem.toJson().toString());
            case PAGE -> new Told(HTML, pages.html(problem));
        };
    }
}
