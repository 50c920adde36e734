package org.imprimatur.platform.renderer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.imprimatur.platform.renderer.film.Film;
import org.imprimatur.platform.renderer.film.Reference;
import org.imprimatur.platform.renderer.picture.Memory;

/** Renders queued jobs on few threads, so that the machine stays usable; a long queue is refused. */
final class RenderQueue implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RenderQueue.class.getName());
    private static final int MAXIMUM_WAITING = 256;
    private static final int FAREWELL_SECONDS = 5;

    private final Videos videos;
    private final Clock clock;
    private final Duration slowness;
    private final ThreadPoolExecutor workers;
    private final Map<String, Future<?>> running = new ConcurrentHashMap<>();

    RenderQueue(Videos videos, Clock clock, int threads, Duration slowness) {
        this.videos = videos;
        this.clock = clock;
        this.slowness = slowness;
        workers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MAXIMUM_WAITING), RenderQueue::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "preview-render");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    void submit(Video video) {
        FutureTask<?> work = new FutureTask<>(() -> process(video), Boolean.TRUE);
        running.put(video.id(), work); // before it starts, or its end would come first
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            running.remove(video.id());
            throw new RefusedRequestException(429, "queue_full", "Too many clips are waiting; try again later.");
        }
    }

    /** Stops a job; harmless when it is over. */
    void cancel(String id) {
        Future<?> work = running.remove(id);
        if (work != null) {
            work.cancel(true);
            workers.purge();
        }
    }

    /** Stops what is being rendered, and lets it put its files away. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "A clip was still being rendered at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void process(Video video) {
        try {
            render(video);
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "Rendering of {0} was stopped", video.id());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Rendering of " + video.id() + " failed", e);
            fail(video);
        } finally {
            running.remove(video.id());
        }
    }

    private void render(Video video) throws IOException, InterruptedException {
        videos.update(video.id(), current -> current.progressed(0));
        if (video.request().isToBeSlow()) {
            Thread.sleep(slowness.toMillis());
        }
        if (video.request().isToFail()) {
            videos.update(video.id(), current -> current.failed(now()));
            return;
        }
        try {
            Film film = new Film(video.request().storyboard(), memory(video.id()));
            film.render(videos.draft(video.id()), frames -> progress(video, frames));
            publish(video, film.thumbnail());
            Files.deleteIfExists(videos.reference(video.id()));
        } finally {
            Files.deleteIfExists(videos.draft(video.id()));
        }
    }

    private Memory memory(String id) throws IOException {
        Path reference = videos.reference(id);
        return Files.exists(reference)
                ? Reference.read(reference).orElseThrow(() -> new IOException("The reference was readable before"))
                : Memory.none();
    }

    private void publish(Video video, byte[] thumbnail) throws IOException {
        if (videos.find(video.id()).isEmpty()) {
            return;
        }
        Files.write(videos.thumbnail(video.id()), thumbnail);
        Files.move(videos.draft(video.id()), videos.content(video.id()), StandardCopyOption.ATOMIC_MOVE);
        videos.update(video.id(), current -> current.completed(now()));
        if (videos.find(video.id()).isEmpty()) {
            videos.remove(video.id()); // deleted while the file was put in place
        }
    }

    private void progress(Video video, int frames) {
        int percent = frames * 99 / video.request().storyboard().frames();
        try {
            videos.update(video.id(), current -> current.progressed(percent));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void fail(Video video) {
        try {
            videos.update(video.id(), current -> current.failed(now()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The failure of " + video.id() + " could not be kept", e);
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
