package org.imprimatur.platform.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imprimatur.platform.launcher.Platform;
import org.imprimatur.platform.launcher.Sandbox;

/** Access tokens as the sample generation platform gets them. */
public final class Tokens {
    private static final Set<String> OURS = Set.of(
            "rights-holder",
            "studio-legal",
            "studio-licensing",
            "studio-finance",
            "creator",
            "platform",
            "reviewer",
            "auditor");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    /** The tokens of one running platform. */
    public Tokens(Platform platform) {
        this(platform.sandbox());
    }

    Tokens(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A person's token that came through the sample platform. */
    public String ofPerson(String username) throws IOException, InterruptedException {
        Map<String, String> form = client("password");
        form.put("username", username);
        form.put("password", sandbox.password());
        form.put("scope", "openid");
        return request(form);
    }

    /** The sample platform's own token. */
    public String ofPlatform() throws IOException, InterruptedException {
        return request(client("client_credentials"));
    }

    private Map<String, String> client(String grantType) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grantType);
        form.put("client_id", Sandbox.PLATFORM_CLIENT);
        form.put("client_secret", sandbox.platformSecret());
        return form;
    }

    private String request(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token: " + response.body());
        }
        return parse(response.body()).getString("access_token");
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** What a token says, unverified. */
    public static Claims claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new Claims(parse(new String(payload, StandardCharsets.UTF_8)));
    }

    /** The claims of one token. */
    public record Claims(JsonObject json) {
        /** A claim as text, empty when absent. */
        public String text(String name) {
            return json.getString(name, "");
        }

        /** Whom the token is for. */
        public Set<String> audience() {
            return texts(json.get("aud"));
        }

        /** Which organisations the person is a member of, by alias. */
        public Set<String> organisations() {
            return json.containsKey("organization") ? texts(json.get("organization")) : Set.of();
        }

        /** The roles that mean something to the application. */
        public Set<String> ourRoles() {
            Set<String> roles = texts(json.getJsonObject("realm_access").get("roles"));
            roles.retainAll(OURS);
            return roles;
        }

        private static Set<String> texts(JsonValue value) {
            if (value instanceof JsonArray array) {
                return array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            return new TreeSet<>(Set.of(((JsonString) value).getString()));
        }
    }
}
