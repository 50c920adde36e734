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
    private static final int RETRY_AFTER_SECONDS = 5;

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
        return respond(new Problem(status, code, title, detail, requestId.value(), errors));
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

    private Response respond(Problem problem) {
        String path = request.getRequestURI();
        Response.ResponseBuilder response = Response.status(problem.status());
        if (path.startsWith("/v1/")) {
            return response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(problem.toOpenAiJson().toString())
                    .build();
        }
        if (path.startsWith("/api/") || path.startsWith("/.well-known/")) {
            return response.type(PROBLEM_JSON)
                    .entity(problem.toJson().toString())
                    .build();
        }
        return response.type("text/html;charset=UTF-8")
                .entity(pages.html(problem))
                .build();
    }
}
