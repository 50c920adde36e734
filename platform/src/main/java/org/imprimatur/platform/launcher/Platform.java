package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.imprimatur.platform.launcher.sample.Journal;
import org.imprimatur.platform.launcher.sample.SampleWorld;
import org.imprimatur.platform.launcher.sample.SampleWorldScript;
import org.jspecify.annotations.Nullable;

/**
 * Everything Imprimatur runs on: PostgreSQL, Keycloak, WildFly with the application, the inference guard and the local
 * stand-ins. What does not wait for another starts beside it; all of it stops in the reverse order.
 */
public final class Platform implements AutoCloseable {
    static final String GUARD_AUDIENCE = "guard-1";

    private final Layout layout;
    private final Ports ports;
    private final Progress progress;
    private final Readiness readiness;
    private final Deque<Server> running = new ArrayDeque<>();
    private boolean closing;
    private @Nullable RunLock lock;
    private @Nullable Secrets secrets;

    /** A platform that does not run yet. */
    public Platform(Layout layout, Ports ports, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.progress = progress;
        this.readiness = new Readiness(layout);
    }

    /** One that another process started and keeps running; closing this one stops nothing. */
    public static Platform running(Layout layout, Ports ports, Progress progress) throws IOException {
        Platform seen = new Platform(layout, ports, progress);
        seen.secrets = Secrets.in(layout.data());
        return seen;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws StartFailedException with one line that says what to do; what had started has been stopped again
     */
    public void start() throws IOException {
        try {
            prepare();
            startServers(stripe(), mail());
            sandbox().write(layout);
        } catch (RuntimeException | IOException failure) {
            boolean wanted = isClosing();
            close();
            if (!wanted) {
                throw failure;
            }
        }
    }

    /** Deletes all data; only while nothing runs on it. */
    public void reset() throws IOException {
        PrivateFiles.directory(layout.processes());
        RunLock exclusive = RunLock.take(layout);
        try {
            Leftovers.end(layout, progress);
            new PostgresServer(layout, ports, Secrets.in(layout.data())).stop();
            PrivateFiles.deleteTree(layout.data());
        } finally {
            exclusive.close();
        }
    }

    private void prepare() throws IOException {
        PrivateFiles.directory(layout.data());
        PrivateFiles.directory(layout.processes());
        PrivateFiles.directory(layout.logs());
        lock = RunLock.take(layout);
        DiskSpace.require(layout.data());
        Secrets made = Secrets.in(layout.data());
        secrets = made;
        Leftovers.end(layout, progress);
        new PostgresServer(layout, ports, made).stop();
        ports.requireFree();
    }

    private void startServers(Stripe stripe, Mail mail) {
        ExecutorService threads = Executors.newCachedThreadPool(Platform::daemon);
        try {
            KeycloakServer keycloak = new KeycloakServer(layout, ports, secrets(), mail);
            WildFlyServer wildFly = new WildFlyServer(layout, ports);
            CompletableFuture<Void> database = begin(threads, this::startDatabase);
            CompletableFuture<Void> keycloakBuilt = begin(threads, () -> keycloak.build(progress));
            CompletableFuture<Void> wildFlyConfigured = begin(threads, () -> wildFly.configure(progress));
            List<CompletableFuture<Void>> all = new ArrayList<>();
            all.add(after(threads, () -> startKeycloak(keycloak), database, keycloakBuilt));
            all.add(after(threads, () -> startWildFly(wildFly, stripe, mail), database, wildFlyConfigured));
            standIns(stripe, mail).forEach(standIn -> all.add(begin(threads, () -> startStandIn(standIn))));
            joinOrFailAtOnce(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private void startDatabase() throws IOException, InterruptedException {
        PostgresBinaries.unpack(layout.postgresHome());
        PostgresServer postgres = new PostgresServer(layout, ports, secrets());
        register(postgres);
        postgres.start();
        new Databases(ports.postgres(), secrets()).prepare();
        progress.say("PostgreSQL is ready");
    }

    private void startKeycloak(KeycloakServer keycloak) throws IOException, InterruptedException {
        ChildProcess server = register(keycloak.start());
        readiness.await(server, keycloak.readyUrl());
        progress.say("Keycloak is ready");
    }

    private void startWildFly(WildFlyServer wildFly, Stripe stripe, Mail mail)
            throws IOException, InterruptedException {
        ChildProcess server = register(wildFly.start(ApplicationSettings.of(this, stripe, mail)));
        readiness.await(server, wildFly.readyUrl(), wildFly::requireDeployable);
        progress.say("WildFly is ready, the application is deployed");
    }

    private void startStandIn(StandIn standIn) throws IOException, InterruptedException {
        if (!standIn.isPresent()) {
            progress.say("No " + standIn.name() + " in this build");
            return;
        }
        ChildProcess server = register(standIn.start(layout));
        readiness.await(server, standIn.readyUrl());
        progress.say(standIn.name() + " is ready");
    }

    private List<StandIn> standIns(Stripe stripe, Mail mail) throws CompletionException {
        List<StandIn> standIns = new ArrayList<>();
        standIns.add(new StandIn(
                "Preview renderer",
                "renderer",
                "org.imprimatur.platform.renderer.RendererMain",
                ports.renderer(),
                List.of("--data", layout.data().resolve("renderer").toString())));
        standIns.add(new StandIn(
                "Inference guard",
                "guard",
                "org.imprimatur.platform.guard.GuardMain",
                ports.guard(),
                guardArguments()));
        if (stripe.isStandIn()) {
            standIns.add(new StandIn(
                    "Stripe stand-in",
                    "stripe",
                    "org.imprimatur.platform.stripe.StripeMain",
                    ports.stripe(),
                    stripeArguments(stripe)));
        }
        if (mail.isStandIn()) {
            standIns.add(new StandIn(
                    "Local mailbox",
                    "mailbox",
                    "org.imprimatur.platform.mailbox.MailboxMain",
                    ports.mailbox(),
                    List.of("--smtp-port", Integer.toString(ports.smtp()))));
        }
        return standIns;
    }

    private List<String> guardArguments() {
        return List.of(
                "--upstream",
                "http://127.0.0.1:" + ports.renderer(),
                "--jwks",
                url() + "/.well-known/jwks.json",
                "--audience",
                GUARD_AUDIENCE,
                "--journal",
                layout.data().resolve("guard").toString());
    }

    private List<String> stripeArguments(Stripe stripe) {
        java.nio.file.Path secret = layout.data().resolve("stripe-webhook.secret");
        try {
            PrivateFiles.write(secret, stripe.webhookSecret());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return List.of(
                "--webhook", url() + "/api/webhooks/stripe",
                "--webhook-secret-file", secret.toString(),
                "--data", layout.data().resolve("stripe").toString());
    }

    /** The address of the application. */
    public String url() {
        return "http://127.0.0.1:" + ports.application();
    }

    /** The address of the sign-in realm. */
    public String issuer() {
        return "http://127.0.0.1:" + ports.keycloak() + "/realms/imprimatur";
    }

    /** The ports in use. */
    public Ports ports() {
        return ports;
    }

    /** Health and metrics of the application server. */
    public String managementUrl() {
        return "http://127.0.0.1:" + ports.management();
    }

    /** Where the data and the logs are. */
    public Layout layout() {
        return layout;
    }

    /** The secrets of this installation; there are none before the start. */
    public Secrets secrets() {
        if (secrets == null) {
            throw new IllegalStateException("the platform was not started");
        }
        return secrets;
    }

    /** What a person needs to try it out. */
    public Sandbox sandbox() {
        return new Sandbox(
                url(),
                issuer(),
                secrets().get(Secret.SANDBOX_PASSWORD),
                secrets().get(Secret.PLATFORM_CLIENT));
    }

    private Stripe stripe() {
        return Stripe.of(secrets(), System.getenv());
    }

    private Mail mail() {
        return Mail.of(System.getenv(), ports);
    }

    /** Where the local mailbox shows what was sent. */
    public String mailboxUrl() {
        return "http://127.0.0.1:" + ports.mailbox();
    }

    /** Invented people and what they make, to begin or to go on with. */
    public SampleWorld sampleWorld() throws IOException {
        SampleWorldScript script = SampleWorldScript.standard();
        return new SampleWorld(
                stripe().isStandIn() ? script : script.withoutPayouts(),
                sandbox(),
                Journal.open(layout.sampleWorld()),
                progress::say,
                this::isClosing);
    }

    boolean isSandbox() {
        return stripe().environment().equals("SANDBOX");
    }

    String banner() {
        return sandbox().banner(layout, stripe(), mail().isStandIn() ? mailboxUrl() : mail().host());
    }

    /**
     * Returns when the platform is being closed.
     *
     * @throws StartFailedException when a server ends by itself
     */
    void awaitEnd() throws InterruptedException {
        while (!isClosing()) {
            for (Server server : servers()) {
                if (!server.isAlive() && !isClosing()) {
                    throw Readiness.ended(server, layout);
                }
            }
            Thread.sleep(500);
        }
    }

    private synchronized List<Server> servers() {
        return List.copyOf(running);
    }

    synchronized boolean isClosing() {
        return closing;
    }

    private synchronized <S extends Server> S register(S server) {
        if (closing) {
            server.stop();
            throw new StartFailedException("stopped while starting");
        }
        running.push(server);
        return server;
    }

    /** Stops everything, the last started first. A second call waits for the first. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        stopServers();
    }

    private synchronized void stopServers() {
        while (!running.isEmpty()) {
            Server server = running.pop();
            try {
                server.stop();
                progress.say(server.name() + " has stopped");
            } catch (RuntimeException notStopped) {
                progress.say(server.name() + " could not be stopped: " + notStopped.getMessage());
            }
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "imprimatur-launcher");
        thread.setDaemon(true);
        return thread;
    }

    /** A step of the start. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static CompletableFuture<Void> begin(ExecutorService threads, Step step) {
        return CompletableFuture.runAsync(() -> run(step), threads);
    }

    private static CompletableFuture<Void> after(ExecutorService threads, Step step, CompletableFuture<?>... before) {
        return CompletableFuture.allOf(before).thenRunAsync(() -> run(step), threads);
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new CompletionException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    /** The first failure ends the wait, however long the others would still take. */
    private static void joinOrFailAtOnce(List<CompletableFuture<Void>> all) {
        CompletableFuture<?> every = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        CompletableFuture<?>[] ends = Stream.concat(
                        Stream.of(every), all.stream().map(Platform::failure))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(ends).join();
        } catch (CompletionException failure) {
            throw asStartFailure(failure);
        }
    }

    /** Ends as the step does when that fails, and never when it succeeds. */
    private static CompletableFuture<?> failure(CompletableFuture<Void> step) {
        return step.handle((done, failure) -> failure)
                .thenCompose(failure ->
                        failure == null ? new CompletableFuture<>() : CompletableFuture.failedFuture(failure));
    }

    private static RuntimeException asStartFailure(CompletionException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new StartFailedException(cause.toString(), cause);
    }
}
