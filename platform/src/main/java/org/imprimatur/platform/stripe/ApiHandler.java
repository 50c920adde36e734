package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import org.imprimatur.platform.stripe.Faults.Fault;

/** {@code /v1} over HTTP, with the faults that strike before and after a request is carried out. */
final class ApiHandler implements HttpHandler {

    private static final int UNAUTHORIZED = 401;

    private final SandboxApi api;
    private final Faults faults;
    private final Webhooks webhooks;

    ApiHandler(SandboxApi api, Faults faults, Webhooks webhooks) {
        this.api = api;
        this.faults = faults;
        this.webhooks = webhooks;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Request-Id", Ids.next("req"));
        exchange.getResponseHeaders().set("Stripe-Version", SandboxObjects.API_VERSION);
        exchange.getResponseHeaders().set("Imprimatur-Environment", "SANDBOX");
        ApiRequest request = request(exchange);
        Answer answer = isAuthorized(exchange) ? answer(request) : unauthorized();
        webhooks.wake();
        if (request.isPost() && answer.status() == 200 && faults.strikes(Fault.RESPONSE_LOST)) {
            exchange.close(); // no status line ever leaves
            return;
        }
        if (answer.replayed()) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        HttpReply.json(exchange, answer.status(), answer.body().toString());
    }

    private Answer answer(ApiRequest request) {
        if (request.isPost() && faults.strikes(Fault.RATE_LIMITED)) {
            return Answer.error(
                    429, "invalid_request_error", "rate_limit", "Too many requests hit the API too quickly.");
        }
        if (request.isPost() && faults.strikes(Fault.KEY_IN_USE)) {
            return Answer.error(
                    409,
                    "idempotency_error",
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this key.");
        }
        return api.answer(request);
    }

    private static ApiRequest request(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        return new ApiRequest(
                method,
                exchange.getRequestURI().getPath(),
                method.equals("POST") ? HttpReply.form(exchange) : HttpReply.query(exchange),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), ""));
    }

    /** Any test key will do; a live one has no business here. */
    private static boolean isAuthorized(HttpExchange exchange) {
        String authorization =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return authorization.startsWith("Bearer sk_test_");
    }

    private static Answer unauthorized() {
        return Answer.error(
                UNAUTHORIZED,
                "invalid_request_error",
                "",
                "The stand-in takes keys that begin with sk_test_, nothing else.");
    }
}
