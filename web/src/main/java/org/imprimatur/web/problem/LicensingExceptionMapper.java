package org.imprimatur.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imprimatur.licensing.LicensingException;
import org.imprimatur.licensing.terms.InvalidTermsException;
import org.imprimatur.problem.Violation;

/** Terms, policies and amounts that somebody sent and that do not hold. */
@Provider
public class LicensingExceptionMapper implements ExceptionMapper<LicensingException> {

    @Inject
    ProblemResponses responses;

    @Override
    public Response toResponse(LicensingException refusal) {
        String detail = String.valueOf(refusal.getMessage());
        if (refusal instanceof InvalidTermsException terms) {
            return responses.of(
                    422,
                    "invalid-input",
                    "The input breaks a rule",
                    detail,
                    terms.violations().stream()
                            .map(v -> new Violation(v.field(), v.detail()))
                            .toList());
        }
        return responses.of(422, "invalid-input", "The input breaks a rule", detail);
    }
}
