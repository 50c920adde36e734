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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.generation.BackendException.Fate;
import org.imprimatur.licensing.grant.JobToken;
import org.imprimatur.settings.Settings;

/** The inference server behind its guard, in the `/v1/videos` contract. No call is ever repeated from here. */
@ApplicationScoped
public class InferenceBackend {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONTENT_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
    private static final long CONTENT_BYTES_MAX = 512L * 1024 * 1024;

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
    public BackendJob create(byte[] body, String grant) throws BackendException {
        HttpRequest request = HttpRequest.newBuilder(at("/v1/videos"))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + grant)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return toJob(send(request));
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
        HttpRequest request = HttpRequest.newBuilder(at("/v1/videos/" + backendJob + "/content"))
                .timeout(CONTENT_TIMEOUT)
                .header("Authorization", "Bearer " + token(job, backendJob))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream content = response.body()) {
                if (response.statusCode() != 200) {
                    throw new BackendException(Fate.UNKNOWN, "content answered " + response.statusCode());
                }
                copy(content, into);
            }
        } catch (IOException e) {
            throw new BackendException(Fate.UNKNOWN, "content could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(Fate.UNKNOWN, "interrupted", e);
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
        int status = response.statusCode();
        if (status / 100 != 2) {
            Fate fate = status / 100 == 4 ? Fate.REFUSED : Fate.UNKNOWN;
            throw new BackendException(fate, "%d %s".formatted(status, excerpt(response.body())));
        }
    }

    private static String excerpt(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws BackendException {
        try {
            return http.send(request, BodyHandlers.ofString());
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
