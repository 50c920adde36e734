package org.imprimatur.platform.renderer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.platform.renderer.film.Reference;

/** The routes of the wire contract that a preview needs; remix, edits and the like are answered 404. */
final class Routes implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(Routes.class.getName());
    private static final Pattern VIDEO = Pattern.compile("/v1/videos/(video_[0-9a-f]{32})(/content)?");
    private static final int PICTURES_AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final Videos videos;
    private final RenderQueue queue;
    private final Clock clock;
    private final Semaphore atWork = new Semaphore(PICTURES_AT_ONCE, true);

    Routes(Videos videos, RenderQueue queue, Clock clock) {
        this.videos = videos;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (Answer answer = new Answer(exchange)) {
            try {
                route(exchange, answer);
            } catch (RefusedRequestException e) {
                answer.error(e);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A request to the preview renderer failed", e);
                answer.error(new RefusedRequestException(500, "internal_error", "The renderer failed."));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client of the preview renderer went away", e);
        }
    }

    private void route(HttpExchange exchange, Answer answer) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String call = exchange.getRequestMethod() + " " + path;
        Matcher video = VIDEO.matcher(path);
        if (call.equals("GET /health")) {
            answer.json(200, Json.createObjectBuilder().add("status", "UP").build());
        } else if (call.equals("POST /v1/videos")) {
            answer.json(200, create(exchange).toJson());
        } else if (call.equals("POST /v1/images/generations")) {
            answer.json(200, image(exchange));
        } else if (call.equals("GET /v1/videos")) {
            answer.json(200, new Listing(Query.of(exchange)).of(videos.all()));
        } else if (video.matches()) {
            routeVideo(exchange, answer, find(video.group(1)), Optional.ofNullable(video.group(2)));
        } else {
            throw new RefusedRequestException(404, "unknown_route", "There is nothing at " + path + ".");
        }
    }

    private void routeVideo(HttpExchange exchange, Answer answer, Video video, Optional<String> part)
            throws IOException {
        String method = exchange.getRequestMethod();
        if (method.equals("GET") && part.isPresent()) {
            content(exchange, answer, video);
        } else if (method.equals("GET")) {
            answer.json(200, video.toJson());
        } else if (method.equals("DELETE") && part.isEmpty()) {
            answer.json(200, delete(video));
        } else {
            throw new RefusedRequestException(405, "method_not_allowed", "This cannot be done with " + method + ".");
        }
    }

    private Video create(HttpExchange exchange) throws IOException {
        String id = "video_" + UUID.randomUUID().toString().replace("-", "");
        Path reference = videos.reference(id);
        try (RequestBody body = RequestBody.of(exchange, videos.folder())) {
            Fields fields = body.fields(reference);
            VideoRequest request = VideoRequest.of(fields);
            if (fields.hasReference()) {
                requireReadable(reference);
            }
            Video video = Video.queued(id, request, clock.instant().getEpochSecond());
            videos.add(video);
            enqueue(video);
            return video;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(reference);
            throw e;
        }
    }

    private void requireReadable(Path reference) throws IOException {
        begin();
        try {
            if (Reference.read(reference).isEmpty()) {
                throw VideoRequest.unreadableReference();
            }
        } finally {
            atWork.release();
        }
    }

    /** Drawn while the client waits; nothing of it is kept. */
    private JsonObject image(HttpExchange exchange) throws IOException {
        try (RequestBody body = RequestBody.of(exchange, videos.folder())) {
            Path nowhere = videos.reference("image-" + UUID.randomUUID());
            ImageRequest request = ImageRequest.of(body.fields(nowhere));
            if (request.isToFail()) {
                throw new RefusedRequestException(500, "render_failed", "The picture could not be rendered.");
            }
            return Json.createObjectBuilder()
                    .add("created", clock.instant().getEpochSecond())
                    .add(
                            "data",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder().add("b64_json", drawn(request))))
                    .build();
        }
    }

    private String drawn(ImageRequest request) {
        begin();
        try {
            return request.toBase64();
        } finally {
            atWork.release();
        }
    }

    /** Few at a time, and nobody waits for ever. */
    private void begin() {
        try {
            if (atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedRequestException(429, "queue_full", "Too many pictures are waiting; try again later.");
    }

    private void enqueue(Video video) throws IOException {
        try {
            queue.submit(video);
        } catch (RefusedRequestException e) {
            videos.remove(video.id());
            throw e;
        }
    }

    private JsonObject delete(Video video) throws IOException {
        boolean removed = videos.remove(video.id());
        queue.cancel(video.id());
        return Json.createObjectBuilder()
                .add("id", video.id())
                .add("object", "video.deleted")
                .add("deleted", removed)
                .build();
    }

    private void content(HttpExchange exchange, Answer answer, Video video) throws IOException {
        String variant = Query.of(exchange).find("variant").orElse("video");
        if (!variant.equals("video") && !variant.equals("thumbnail")) {
            throw RefusedRequestException.invalid("invalid_variant", "A preview has the variants video and thumbnail.");
        }
        if (video.status() != Video.Status.COMPLETED) {
            throw new RefusedRequestException(
                    404, "video_not_ready", "The clip is " + video.status().wire() + ".");
        }
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        if (variant.equals("thumbnail")) {
            answer.file(videos.thumbnail(video.id()), "image/jpeg", range);
        } else {
            answer.file(videos.content(video.id()), "video/mp4", range);
        }
    }

    private Video find(String id) {
        return videos.find(id)
                .orElseThrow(
                        () -> new RefusedRequestException(404, "video_not_found", "There is no video " + id + "."));
    }
}
