package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.imprimatur.web.problem.ProblemResponses.Told;

/**
 * What the container answers by itself, before or around JAX-RS: the error page of `web.xml`. It would show a page of the
 * server's own, which knows no request id and says nothing that helps.
 */
public class ContainerProblems extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ContainerProblems.class.getName());

    @Inject
    transient ProblemResponses responses;

    @Inject
    transient RequestId requestId;

    @Inject
    transient ResponseHeaders headers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        logFault(request, status);
        Told told = responses.told(problem(status), path(request));
        response.setStatus(status);
        headers.all().forEach(response::setHeader);
        response.setContentType(told.type());
        byte[] body = told.text().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whoever asks for this address itself finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private Problem problem(int status) {
        if (status >= 500) {
            return Problem.fault(requestId.value());
        }
        return Problem.of(status, HttpExceptionMapper.code(status), reason(status), reason(status), requestId.value());
    }

    private static String reason(int status) {
        return HttpExceptionMapper.reason(status);
    }

    private void logFault(HttpServletRequest request, int status) {
        if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, "request %s failed".formatted(requestId.value()), fault);
        }
    }
}
