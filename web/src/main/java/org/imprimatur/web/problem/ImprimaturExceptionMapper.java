package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imprimatur.problem.ImprimaturException;

/** Answers what a use case refuses. */
@Provider
public class ImprimaturExceptionMapper implements ExceptionMapper<ImprimaturException> {

    private static final System.Logger LOG = System.getLogger(ImprimaturExceptionMapper.class.getName());

    @Inject
    ProblemResponses responses;

    @Override
    public Response toResponse(ImprimaturException thrown) {
        Refusal refusal = ImprimaturRefusals.of(thrown);
        if (refusal.status() >= 500) {
            LOG.log(System.Logger.Level.WARNING, refusal.detail(), thrown);
        }
        return responses.of(refusal);
    }
}
