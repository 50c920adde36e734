package org.imprimatur.licensing.policy;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Policies as JSON-LD (ODRL Vocabulary 2.2, JSON-LD Serialisation), in the subset that we evaluate. */
public final class OdrlJson {
    /** The longest text that is read, in UTF-16 units. */
    public static final int LENGTH_MAX = 1 << 18;

    /** The deepest nesting that is read. */
    public static final int DEPTH_MAX = 32;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private OdrlJson() {}

    /** The one text that stands for the policy: equal policies give equal texts. */
    public static String write(Policy policy) {
        return PolicyWriter.write(policy).toString();
    }

    /**
     * Reads a policy. A member that is not understood is refused, since it could narrow what is permitted.
     *
     * @throws MalformedPolicyException when the text is not a policy that we understand completely
     */
    public static Policy read(String json) {
        requireBounds(json);
        return PolicyReader.read(new JsonNode(parse(json), ""));
    }

    /** The SHA-256 of the policy's one text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(Policy policy) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(policy).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static JsonValue parse(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException notJson) {
            throw new MalformedPolicyException("", "not JSON, or a member appears twice");
        }
    }

    /** Checked before parsing, so that no parser recurses deeper than we allow. */
    private static void requireBounds(String json) {
        if (json.length() > LENGTH_MAX) {
            throw new MalformedPolicyException("", "longer than " + LENGTH_MAX);
        }
        JsonShape shape = JsonShape.of(json);
        if (shape.depth() > DEPTH_MAX) {
            throw new MalformedPolicyException("", "nested deeper than " + DEPTH_MAX);
        }
        if (!json.substring(shape.end()).isBlank()) { // The parser would not look.
            throw new MalformedPolicyException("", "something follows the policy");
        }
    }
}
