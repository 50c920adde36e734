package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.platform.stripe.Faults.Fault;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.GenerationRevenue;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.PostingRevenue;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.royalties.RevenueSplit;
import org.imprimatur.royalties.SendingPayouts;
import org.imprimatur.royalties.SettlingWebhook;
import org.imprimatur.royalties.StripeApi;
import org.imprimatur.royalties.StripeGateway;
import org.imprimatur.royalties.StripeSettings;
import org.imprimatur.royalties.Transactions;
import org.imprimatur.royalties.Treasury;

/** The money side of the product, on a real database and, over HTTP, on the stand-in; no server around it. */
final class Operator implements AutoCloseable {

    static final String SECRET = "whsec_of_a_test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final TestClock clock = new TestClock();
    final AtomicInteger webhooks = new AtomicInteger();

    private final HttpServer receiver;
    private final StripeStandIn standIn;
    private final StripeSettings settings;
    private volatile boolean deaf;

    private Operator(HttpServer receiver, StripeStandIn standIn) {
        this.receiver = receiver;
        this.standIn = standIn;
        this.settings = settings(standIn.url());
    }

    static Operator start(Path data, long funds) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        URI webhook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/api/webhooks/stripe");
        StripeStandIn standIn = StripeStandIn.start(new StripeStandIn.Setup(0, webhook, SECRET, data, funds));
        Operator operator = new Operator(receiver, standIn);
        receiver.createContext("/", operator::receive);
        receiver.start();
        return operator;
    }

    URI stripe() {
        return standIn.url();
    }

    /** Settings that lead to Stripe by another way. */
    StripeSettings settings(URI stripe) {
        return new StripeSettings(
                Environment.SANDBOX,
                Optional.of(stripe),
                "sk_test_of_a_test",
                SECRET,
                URI.create("http://127.0.0.1:1"));
    }

    /** Answers no notice from now on. */
    void goDeaf() {
        deaf = true;
    }

    /** An onboarded payee with so much to its credit. */
    UUID payeeWith(String amount) {
        UUID payee = SandboxDatabase.anyParty();
        earn(payee, amount);
        visit(onboarding(Steps.untouched()).start(payee, "/payouts"));
        onboarding(Steps.untouched()).refresh(payee);
        return payee;
    }

    void earn(UUID payee, String amount) {
        RevenueSplit split = RevenueSplit.of(0, List.of(PolicyShares.whole(payee, Money.parse(amount))));
        String job = "video_" + UUID.randomUUID().toString().replace("-", "");
        new PostingRevenue(transactions(Steps.untouched()))
                .post(GenerationRevenue.of(job, Environment.SANDBOX, payee, split, clock.instant()));
    }

    /** Does what the payee does on the page that an account link leads to. */
    void visit(URI link) {
        submit(link);
    }

    HttpResponse<String> submit(URI link) {
        return send(HttpRequest.newBuilder(link).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> unauthorized(String path) {
        return send(HttpRequest.newBuilder(standIn.url().resolve(path)).GET());
    }

    void orderNoFaults() {
        for (Fault fault : Fault.values()) {
            if (fault != Fault.KEYS_PRUNED) {
                order(fault, 0);
            }
        }
    }

    void order(Fault fault, int times) {
        send(HttpRequest.newBuilder(standIn.url().resolve(FaultsPage.PATH))
                .POST(HttpRequest.BodyPublishers.ofString("fault=%s&times=%d".formatted(fault.wire(), times))));
    }

    OnboardingPayees onboarding(Steps steps) {
        return new OnboardingPayees(treasury(steps));
    }

    PayingOut paying(Steps steps) {
        return new PayingOut(treasury(steps));
    }

    SendingPayouts sending(Steps steps) {
        return new SendingPayouts(treasury(steps));
    }

    SettlingWebhook settling(Steps steps) {
        return new SettlingWebhook(treasury(steps));
    }

    ReportingEarnings reporting() {
        return new ReportingEarnings(transactions(Steps.untouched()), settings);
    }

    /** Lets time pass and work be done until nothing is due for an hour. */
    void settleDown() {
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(15));
            sending(Steps.untouched()).sendDue();
        }
    }

    HttpResponse<String> get(String path) {
        return send(authorized(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String idempotencyKey) {
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        HttpRequest.Builder request = authorized(path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request);
    }

    @Override
    public void close() throws IOException {
        standIn.close();
        receiver.stop(0);
    }

    private Treasury treasury(Steps steps) {
        return new Treasury(transactions(steps), gateway(steps), settings, clock);
    }

    private Transactions transactions(Steps steps) {
        return SandboxDatabase.transactions(steps);
    }

    private StripeGateway gateway(Steps steps) {
        return new SteppedGateway(new StripeApi(settings), steps);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Stripe-Signature"), "");
        exchange.sendResponseHeaders(deaf ? 503 : statusOf(payload, signature), -1);
        exchange.close();
    }

    private int statusOf(String payload, String signature) {
        webhooks.incrementAndGet();
        SettlingWebhook.Receipt receipt = settling(Steps.untouched()).accept(payload, signature);
        return receipt == SettlingWebhook.Receipt.REFUSED ? 400 : 200;
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(standIn.url().resolve(path)).header("Authorization", "Bearer sk_test_of_a_test");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
