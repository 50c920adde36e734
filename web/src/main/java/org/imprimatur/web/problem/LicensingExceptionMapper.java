package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imprimatur.licensing.LicensingException;

/** Answers terms, policies and amounts that somebody sent and that do not hold. */
@Provider
public class LicensingExceptionMapper implements ExceptionMapper<LicensingException> {

    @Inject
    ProblemResponses responses;

    @Override
    public Response toResponse(LicensingException thrown) {
        return responses.of(LicensingRefusals.of(thrown));
    }
}
