package org.imprimatur.web.problem;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.imprimatur.problem.InvalidInputException;

/** A body that is not what its content type says is its sender's mistake: the readers of forms throw what they like. */
@Provider
public class UnreadableBodies implements ReaderInterceptor {

    private static final System.Logger LOG = System.getLogger(UnreadableBodies.class.getName());

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "a body was not readable", unreadable);
            refuseTooLarge(unreadable);
            throw InvalidInputException.of("body", "cannot be read as `%s`".formatted(context.getMediaType()));
        }
    }

    /** The server stops reading at its own limit and says so by a class that other servers do not have. */
    private static void refuseTooLarge(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("RequestTooBigException")) {
                throw new ClientErrorException("more bytes came than this server reads", 413);
            }
        }
    }
}
