package org.imprimatur.royalties;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.util.Objects;
import org.imprimatur.royalties.StripeFailureException.Outcome;

/**
 * What a failed call tells us about the request.
 *
 * @see <a href="https://docs.stripe.com/error-low-level">Stripe, Advanced error handling: content, network, server errors</a>
 */
final class StripeFailures {

    private static final int NO_STATUS = 0;
    private static final int CONFLICT = 409;

    private StripeFailures() {}

    static StripeFailureException of(StripeException failure) {
        String code =
                Objects.requireNonNullElse(failure.getCode(), failure.getClass().getSimpleName());
        return new StripeFailureException(
                outcome(failure), code, "Stripe: %s".formatted(failure.getMessage()), failure);
    }

    private static Outcome outcome(StripeException failure) {
        if ("balance_insufficient".equals(failure.getCode())) {
            return Outcome.REFUSED_FOR_NOW;
        }
        // A key that was used with another order is a fault of ours: never answered by sending once more under a new
        // key.
        boolean refused = failure instanceof InvalidRequestException
                && !(failure instanceof IdempotencyException)
                && !(failure instanceof RateLimitException)
                && status(failure) != CONFLICT;
        return refused ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    private static int status(StripeException failure) {
        return Objects.requireNonNullElse(failure.getStatusCode(), NO_STATUS);
    }
}
