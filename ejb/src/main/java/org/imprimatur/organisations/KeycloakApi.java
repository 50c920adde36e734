package org.imprimatur.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin REST API for our realm, spoken to with the service account of our own client. */
@ApplicationScoped
public class KeycloakApi {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(20);
    private static final String CLIENT = "imprimatur-web";
    private static final int UNAUTHORIZED = 401;

    private record Token(String value, Instant until) {}

    /**
     * What Keycloak said.
     *
     * @param location the last segment of the thing that was made; empty when nothing was
     */
    record Answer(int status, String body, String location) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        boolean isUnknown() {
            return status == 404;
        }

        boolean isConflict() {
            return status == 409;
        }

        /** @throws UnavailableException unless it is one: our part is right, so Keycloak's is not */
        Answer requireSuccess() {
            if (!isSuccess()) {
                throw new UnavailableException("the sign-in service refused with status %d".formatted(status));
            }
            return this;
        }

        JsonStructure json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            } catch (JsonException e) {
                throw new UnavailableException("the sign-in service's answer cannot be read", e);
            }
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Settings settings;

    private @Nullable Token token;

    Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    Answer post(String path, JsonValue body) {
        return send("POST", path, Optional.of(body.toString()));
    }

    Answer put(String path, JsonValue body) {
        return send("PUT", path, Optional.of(body.toString()));
    }

    Answer delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    Answer delete(String path, JsonValue body) {
        return send("DELETE", path, Optional.of(body.toString()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A token may have been revoked before its time, when Keycloak was restarted for one: asked for anew, once. */
    private Answer send(String method, String path, Optional<String> body) {
        Answer answer = exchange(request(method, path, body));
        if (answer.status() == UNAUTHORIZED) {
            forgetToken();
            answer = exchange(request(method, path, body));
        }
        return answer;
    }

    private HttpRequest request(String method, String path, Optional<String> body) {
        return HttpRequest.newBuilder(URI.create(adminUrl() + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    /** The realm's own address is {@code .../realms/NAME}; its administration is at {@code .../admin/realms/NAME}. */
    private String adminUrl() {
        String realm = settings.identityUrl().toString();
        int at = realm.lastIndexOf("/realms/");
        if (at < 0) {
            throw new IllegalStateException("`imprimatur.oidc.url` is not the address of a realm");
        }
        return realm.substring(0, at) + "/admin" + realm.substring(at);
    }

    private synchronized String token() {
        Token current = token;
        if (current == null || !Instant.now().isBefore(current.until())) {
            current = freshToken();
            token = current;
        }
        return current.value();
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private Token freshToken() {
        Instant now = Instant.now();
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(CLIENT, encoded(settings.identitySecret()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.identityUrl() + "/protocol/openid-connect/token"))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        if (exchange(request).requireSuccess().json() instanceof JsonObject json && json.containsKey("access_token")) {
            Duration life = Duration.ofSeconds(json.getInt("expires_in", 0));
            return new Token(json.getString("access_token"), now.plus(life).minus(TOKEN_MARGIN));
        }
        throw new UnavailableException("the sign-in service gave us no token");
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(
                    response.statusCode(), response.body(), location.substring(location.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UnavailableException("the sign-in service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while the sign-in service was asked", e);
        }
    }
}
