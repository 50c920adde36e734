package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The stand-in, listening on the loopback address only. */
public final class StripeStandIn implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Webhooks webhooks;
    private final SandboxState state;

    private StripeStandIn(HttpServer server, ExecutorService threads, Webhooks webhooks, SandboxState state) {
        this.server = server;
        this.threads = threads;
        this.webhooks = webhooks;
        this.state = state;
    }

    /**
     * How it is started.
     *
     * @param port 0 for any that is free
     * @param webhook where events go
     * @param webhookSecret what they are signed with
     * @param data where everything is kept
     * @param funds what the platform has in each currency to begin with, in the smallest unit
     */
    public record Setup(int port, URI webhook, String webhookSecret, Path data, long funds) {

        /** A hundred million cents: enough for any demonstration. */
        public static final long FUNDS = 10_000_000_000L;

        @Override
        public String toString() {
            return "Setup[%d, %s, %s]".formatted(port, webhook, data); // no secrets
        }
    }

    public static StripeStandIn start(Setup setup) throws IOException {
        SandboxState state = SandboxState.open(setup.data());
        Clock clock = Clock.systemUTC();
        Faults faults = new Faults();
        Webhooks webhooks = new Webhooks(state, faults, setup.webhook(), setup.webhookSecret(), clock);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port()), BACKLOG);
        SandboxObjects objects = new SandboxObjects(clock);
        SandboxApi api = new SandboxApi(state, objects, faults, urlOf(server).toString(), setup.funds());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/v1/", new ApiHandler(api, faults, webhooks));
        server.createContext(OnboardingPages.PATH, new OnboardingPages(state, objects, webhooks));
        server.createContext(FaultsPage.PATH, new FaultsPage(state, faults));
        server.createContext("/health", exchange -> HttpReply.json(exchange, 200, "{\"status\":\"UP\"}"));
        server.start();
        webhooks.start();
        return new StripeStandIn(server, threads, webhooks, state);
    }

    public URI url() {
        return urlOf(server);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        webhooks.close();
        threads.shutdownNow();
        state.close();
    }

    private static URI urlOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
