package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The page that an account link leads to: where Stripe would ask for details, this one asks for a click. */
final class OnboardingPages implements HttpHandler {

    static final String PATH = "/_sandbox/onboarding/";

    private final SandboxState state;
    private final SandboxObjects objects;
    private final Webhooks webhooks;

    OnboardingPages(SandboxState state, SandboxObjects objects, Webhooks webhooks) {
        this.state = state;
        this.objects = objects;
        this.webhooks = webhooks;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(PATH.length());
        Optional<OnboardingLink> link = state.find(OnboardingLink.KIND, id).map(OnboardingLink::of);
        if (link.isEmpty()) {
            HttpReply.page(exchange, 404, SandboxPage.of("No such visit", "<p>This link leads nowhere.</p>"));
        } else if (!link.get().isGood(objects.now())) {
            HttpReply.redirect(exchange, link.get().refreshUrl());
        } else if (exchange.getRequestMethod().equals("POST")) {
            complete(link.get());
            HttpReply.redirect(exchange, link.get().returnUrl());
        } else {
            HttpReply.page(exchange, 200, page(link.get()));
        }
    }

    private void complete(OnboardingLink link) {
        synchronized (state) {
            JsonObject account = state.find("account", link.account()).orElseThrow();
            JsonObject onboarded = objects.onboarded(account);
            ApiRequest nobodys = new ApiRequest("POST", PATH, Map.of(), "");
            state.commit(new Change()
                    .put(link.spent().toJson())
                    .put(onboarded)
                    .put(objects.event("account.updated", onboarded, nobodys)));
        }
        webhooks.wake();
    }

    private static String page(OnboardingLink link) {
        return SandboxPage.of("Payout account", """
                <p>Stripe would ask here for a name, an address and a bank account. This stand-in asks for nothing, keeps
                nothing about you and moves no money.</p>
                <p>Account <code>%s</code></p>
                <form method="post"><button type="submit">Complete onboarding</button></form>
                """.formatted(SandboxPage.escape(link.account())));
    }
}
