package org.imprimatur.platform.guard;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.imprimatur.licensing.grant.GrantVerifier;

/** A running guard on the loopback address. */
public final class GuardServer implements AutoCloseable {
    private static final int THREADS = 128;

    static {
        // Read once by the JDK's server: seconds for a client to send its whole request, and to take the answer.
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.maxRspTime", "900");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Jobs jobs;
    private final ExecutorService threads;

    private GuardServer(GuardSettings settings, Clock clock) throws IOException {
        jobs = Jobs.open(settings.journal(), clock, settings.memory());
        threads =
                new ThreadPoolExecutor(THREADS, THREADS, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(2 * THREADS));
        server = bound(settings.port());
        server.setExecutor(threads);
        server.createContext("/", routes(settings, clock));
    }

    private HttpServer bound(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            jobs.close();
            throw e;
        }
    }

    private Routes routes(GuardSettings settings, Clock clock) throws IOException {
        KeySet keys = new KeySet(settings.keySet(), clock);
        return new Routes(
                new Checkpoint(GrantVerifier.of(settings.audience(), keys::find, clock), clock),
                jobs,
                new Upstream(settings.upstream(), settings.answerTime()),
                settings.maximumBody(),
                emptySpool(settings.journal()));
    }

    /** Starts a guard; refuses when its journal is damaged or belongs to another one. */
    public static GuardServer start(GuardSettings settings) throws IOException {
        return start(settings, Clock.systemUTC());
    }

    static GuardServer start(GuardSettings settings, Clock clock) throws IOException {
        GuardServer guard = new GuardServer(settings, clock);
        guard.server.start();
        return guard;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets requests in flight end for a moment, then closes the journal. */
    @Override
    public void close() throws IOException {
        server.stop(1);
        threads.shutdownNow();
        jobs.close();
    }

    /** Bodies that a crash left behind belong to requests that never passed or were never answered. */
    private static Path emptySpool(Path journal) throws IOException {
        Path spool = Files.createDirectories(journal.resolve("spool"));
        try (Stream<Path> left = Files.list(spool)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        return spool;
    }
}
