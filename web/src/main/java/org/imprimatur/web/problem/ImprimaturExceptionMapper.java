package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.ImprimaturException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.UnsupportedMediaException;

/** The table of STYLE: what each refusal of a use case is on the wire. The domain knows no status. */
@Provider
public class ImprimaturExceptionMapper implements ExceptionMapper<ImprimaturException> {

    private static final System.Logger LOG = System.getLogger(ImprimaturExceptionMapper.class.getName());

    @Inject
    ProblemResponses responses;

    @Override
    public Response toResponse(ImprimaturException refusal) {
        String detail = String.valueOf(refusal.getMessage());
        if (refusal instanceof InvalidInputException invalid) {
            return responses.of(422, "invalid-input", "The input breaks a rule", detail, invalid.violations());
        }
        if (refusal instanceof UnknownThingException unknown) {
            return responses.of(404, "unknown-" + unknown.kind(), "There is no such thing", detail);
        }
        if (refusal instanceof ForbiddenActException) {
            return responses.of(403, "forbidden", "This is not allowed", detail);
        }
        if (refusal instanceof ConflictException) {
            return responses.of(409, "conflict", "The state does not allow this", detail);
        }
        if (refusal instanceof UnsupportedMediaException) {
            return responses.of(415, "unsupported-media", "These bytes are not what they should be", detail);
        }
        if (refusal instanceof UnavailableException) {
            LOG.log(System.Logger.Level.WARNING, detail, refusal);
            return responses.of(503, "dependency-unavailable", "Something this depends on is away", detail);
        }
        throw new IllegalStateException("no mapping for this refusal", refusal);
    }
}
