package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.imprimatur.vitals.LogContext;

/** Puts the request's id into every line that is logged for it, and into its answer, whoever answers. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestLogging extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RequestId requestId;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Request-Id", requestId.value());
        try (LogContext logged = LogContext.with(LogContext.REQUEST, requestId.value())) {
            chain.doFilter(request, response);
        }
    }
}
