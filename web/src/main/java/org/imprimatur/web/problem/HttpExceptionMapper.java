package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** What JAX-RS and the access filter refuse: no such path, no such method, no token, no role. */
@Provider
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    ProblemResponses responses;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        String reason = reason(status);
        Response.ResponseBuilder response =
                Response.fromResponse(responses.of(status, code(status), reason, detail(refusal, status, reason)));
        for (String header : new String[] {HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.ALLOW}) {
            if (original.getHeaderString(header) != null) {
                response.header(header, original.getHeaderString(header));
            }
        }
        return response.build();
    }

    static String reason(int status) {
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        return known == null ? "The request was refused" : known.getReasonPhrase();
    }

    static String code(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "unknown-path";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media";
            default -> "about:blank";
        };
    }

    /** Our own refusals say what to do; those of the framework would show its insides. */
    private static String detail(WebApplicationException refusal, int status, String reason) {
        return status == 401 || status == 403 || status == 413 ? String.valueOf(refusal.getMessage()) : reason;
    }
}
