package org.imprimatur.platform.renderer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The preview renderer as a running server on the loopback address. */
public final class RendererServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RendererServer.class.getName());
    private static final int HTTP_THREADS = 16;
    private static final int RENDER_THREADS = 2;
    private static final Duration SLOWNESS = Duration.ofSeconds(15);

    private final HttpServer server;
    private final RenderQueue queue;
    private final Videos videos;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService http = Executors.newFixedThreadPool(HTTP_THREADS);
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor();

    private RendererServer(int port, Path data, Duration slowness) throws IOException {
        // Read once by the JDK's server: 60 s for a client to send its request, no delay for small answers.
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        videos = Videos.open(data);
        queue = new RenderQueue(videos, clock, RENDER_THREADS, slowness);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(http);
        server.createContext("/", new Routes(videos, queue, clock));
    }

    /** Starts on the port, 0 for any free one, and takes up the jobs that an earlier run left unfinished. */
    public static RendererServer start(int port, Path data) throws IOException {
        return start(port, data, SLOWNESS);
    }

    static RendererServer start(int port, Path data, Duration slowness) throws IOException {
        RendererServer renderer = new RendererServer(port, data, slowness);
        renderer.begin();
        return renderer;
    }

    private void begin() {
        videos.all().stream().filter(video -> !video.status().isFinal()).forEach(queue::submit);
        tidying.scheduleWithFixedDelay(this::tidy, 0, 60, TimeUnit.SECONDS);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        tidying.shutdownNow();
        queue.close();
        http.shutdownNow();
    }

    private void tidy() {
        try {
            videos.tidy(clock.instant().getEpochSecond());
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Expired clips could not be removed", e);
        }
    }
}
