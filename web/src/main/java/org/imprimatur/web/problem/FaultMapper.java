package org.imprimatur.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imprimatur.licensing.LicensingException;

/** A fault of ours: the log has it under the request's id, the caller sees neither message nor trace. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Inject
    ProblemResponses responses;

    @Inject
    RequestId requestId;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof EJBAccessException) {
            return responses.of(403, "forbidden", "This is not allowed", "none of your roles may do this");
        }
        if (fault instanceof EJBException && fault.getCause() instanceof LicensingException refusal) {
            return responses.of(LicensingRefusals.of(refusal)); // no application exception, so the container wraps it
        }
        LOG.log(System.Logger.Level.ERROR, "request %s failed".formatted(requestId.value()), fault);
        return responses.of(Problem.fault(requestId.value()));
    }
}
