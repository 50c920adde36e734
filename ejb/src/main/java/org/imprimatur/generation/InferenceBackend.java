package org.imprimatur.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.generation.BackendException.Fate;
import org.imprimatur.licensing.grant.JobToken;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.settings.Settings;

/** The inference server behind its guard, in the `/v1` contract. No call is ever repeated from here. */
@ApplicationScoped
public class InferenceBackend {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    static final Duration IMAGE_TIMEOUT = Duration.ofSeconds(150);
    private static final Duration CONTENT_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
    private static final long CONTENT_BYTES_MAX = 512L * 1024 * 1024;

    /** A picture of the most bytes that we take, in Base64. */
    private static final int IMAGE_ANSWER_BYTES_MAX = ImageProbe.BYTES_MAX / 3 * 4 + 64 * 1024;

    /** What a token names that asks for a job of which the backend's name is not known. */
    private static final String NO_BACKEND_JOB = "-";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Settings settings;

    @Inject
    GrantKeyring keyring;

    /** @param grant the compact JWS that names exactly this body */
    public BackendJob create(InferenceRequest order, String grant) throws BackendException {
        return toJob(send(post(order, grant, ANSWER_TIMEOUT)));
    }

    /**
     * Waits for the picture itself. A refusal is the backend's last word; anything else but a picture is not.
     *
     * @param grant the compact JWS that names exactly this body
     */
    public byte[] createImage(InferenceRequest order, String grant) throws BackendException {
        HttpResponse<InputStream> response = exchange(post(order, grant, IMAGE_TIMEOUT), BodyHandlers.ofInputStream());
        byte[] answer = read(response.body(), IMAGE_ANSWER_BYTES_MAX);
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), new String(answer, StandardCharsets.UTF_8));
        }
        return ImageAnswer.decode(answer);
    }

    private HttpRequest post(InferenceRequest order, String grant, Duration timeout) {
        return HttpRequest.newBuilder(at(order.path()))
                .timeout(timeout)
                .header("Content-Type", order.body().contentType())
                .header("Authorization", "Bearer " + grant)
                .POST(order.body().publisher())
                .build();
    }

    /** What became of a create whose answer was lost, as the guard has it in its journal. */
    public Optional<String> findBackendJob(Job.Id job) throws BackendException {
        HttpResponse<String> response = exchange(read(at("/guard/jobs/" + job), job, NO_BACKEND_JOB));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        requireSuccess(response);
        return Optional.of(parse(response.body()).getString("backendJob", "")).filter(id -> !id.isEmpty());
    }

    public BackendJob status(Job.Id job, String backendJob) throws BackendException {
        return toJob(send(read(at("/v1/videos/" + backendJob), job, backendJob)));
    }

    /** Best effort: a backend that does not know the job any more has nothing to stop. */
    public void cancel(Job.Id job, String backendJob) throws BackendException {
        HttpRequest request = HttpRequest.newBuilder(at("/v1/videos/" + backendJob))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token(job, backendJob))
                .DELETE()
                .build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 404) {
            requireSuccess(response);
        }
    }

    public void fetch(Job.Id job, String backendJob, Path into) throws BackendException {
        try (InputStream content = content(job, backendJob, "")) {
            copy(content, into);
        } catch (IOException e) {
            throw new BackendException(Fate.UNKNOWN, "content could not be read", e);
        }
    }

    /** The backend's own small picture of a finished film; not every backend makes one. */
    public byte[] fetchThumbnail(Job.Id job, String backendJob) throws BackendException {
        try (InputStream content = content(job, backendJob, "?variant=thumbnail")) {
            return read(content, ImageProbe.BYTES_MAX);
        } catch (IOException e) {
            throw new BackendException(Fate.UNKNOWN, "the thumbnail could not be read", e);
        }
    }

    private InputStream content(Job.Id job, String backendJob, String query) throws BackendException, IOException {
        HttpRequest request = HttpRequest.newBuilder(at("/v1/videos/" + backendJob + "/content" + query))
                .timeout(CONTENT_TIMEOUT)
                .header("Authorization", "Bearer " + token(job, backendJob))
                .build();
        HttpResponse<InputStream> response = exchange(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new BackendException(Fate.UNKNOWN, "content answered " + response.statusCode());
        }
        return response.body();
    }

    private static byte[] read(InputStream content, int bytesMax) throws BackendException {
        try (content) {
            byte[] bytes = content.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new BackendException(Fate.REFUSED, "the answer exceeds %d bytes".formatted(bytesMax));
            }
            return bytes;
        } catch (IOException e) {
            throw new BackendException(Fate.UNKNOWN, "the answer could not be read", e);
        }
    }

    private static void copy(InputStream content, Path into) throws IOException, BackendException {
        try (OutputStream out = Files.newOutputStream(into)) {
            byte[] chunk = new byte[64 * 1024];
            long total = 0;
            for (int read; (read = content.read(chunk)) >= 0; ) {
                total += read;
                if (total > CONTENT_BYTES_MAX) {
                    throw new BackendException(Fate.REFUSED, "content exceeds %d bytes".formatted(CONTENT_BYTES_MAX));
                }
                out.write(chunk, 0, read);
            }
        }
    }

    private HttpRequest read(URI uri, Job.Id job, String backendJob) {
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token(job, backendJob))
                .build();
    }

    private String token(Job.Id job, String backendJob) {
        Instant now = Instant.now();
        return keyring.signer()
                .sign(new JobToken(
                        settings.publicUrl().toString(),
                        settings.inferenceAudience(),
                        UUID.randomUUID().toString(),
                        now,
                        now.plus(TOKEN_LIFE),
                        job.value(),
                        backendJob));
    }

    private URI at(String path) {
        return settings.inferenceUrl().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) throws BackendException {
        HttpResponse<String> response = exchange(request);
        requireSuccess(response);
        return response;
    }

    private static void requireSuccess(HttpResponse<String> response) throws BackendException {
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), response.body());
        }
    }

    private static BackendException refusal(int status, String body) {
        return new BackendException(
                status / 100 == 4 ? Fate.REFUSED : Fate.UNKNOWN, "%d %s".formatted(status, excerpt(body)));
    }

    private static String excerpt(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws BackendException {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws BackendException {
        try {
            return http.send(request, handler);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new BackendException(Fate.NOT_SENT, "the guard cannot be reached", e);
        } catch (IOException e) {
            throw new BackendException(Fate.UNKNOWN, "the guard's answer was lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(Fate.UNKNOWN, "interrupted", e);
        }
    }

    private static BackendJob toJob(HttpResponse<String> response) throws BackendException {
        JsonObject json = parse(response.body());
        String id = json.getString("id", "");
        if (!id.matches("[A-Za-z0-9._-]{1,200}")) {
            throw new BackendException(Fate.UNKNOWN, "the backend's answer names no job");
        }
        return new BackendJob(
                id, json.getString("status", ""), Math.max(0, Math.min(100, json.getInt("progress", 0))), error(json));
    }

    /** Backends differ: an object with a message, a plain string, or nothing. */
    private static String error(JsonObject json) {
        JsonValue error = json.getOrDefault("error", JsonValue.NULL);
        if (error instanceof JsonObject object) {
            return object.getString("message", "");
        }
        return error instanceof JsonString text ? text.getString() : "";
    }

    private static JsonObject parse(String body) throws BackendException {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException | ClassCastException e) {
            throw new BackendException(Fate.UNKNOWN, "the backend's answer is no JSON object", e);
        }
    }
}
