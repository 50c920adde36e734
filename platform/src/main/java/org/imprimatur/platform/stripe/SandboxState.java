package org.imprimatur.platform.stripe;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything the stand-in holds. Each change is one line of a file that is only appended to and forced to disk before
 * anybody hears of it; a restart reads the file again. Callers hold this object's monitor from reading to committing.
 */
final class SandboxState implements Closeable {

    private final FileChannel log;
    private final Map<String, JsonObject> objects = new LinkedHashMap<>();
    private final Map<String, JsonObject> keys = new HashMap<>();
    private final Set<String> undelivered = new LinkedHashSet<>();

    private SandboxState(FileChannel log) {
        this.log = log;
    }

    static SandboxState open(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("sandbox.jsonl");
        SandboxState state = new SandboxState(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        state.replay(Files.readAllBytes(file));
        return state;
    }

    synchronized void commit(Change change) {
        JsonObject line = change.toLine();
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
            log.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        apply(line);
    }

    synchronized Optional<JsonObject> find(String kind, String id) {
        return Optional.ofNullable(objects.get(id)).filter(object -> kind.equals(object.getString("object", "")));
    }

    /** Newest first. */
    synchronized List<JsonObject> all(String kind) {
        List<JsonObject> found = objects.values().stream()
                .filter(object -> kind.equals(object.getString("object", "")))
                .toList();
        return Stream.iterate(found.size() - 1, index -> index >= 0, index -> index - 1)
                .map(found::get)
                .toList();
    }

    /** What was kept under an idempotency key: its fingerprint, status and body. */
    synchronized Optional<JsonObject> kept(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    synchronized List<JsonObject> undeliveredEvents() {
        return undelivered.stream().flatMap(id -> find("event", id).stream()).toList();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    /** A crash may have cut the last line short; nobody has heard of it, so it goes. */
    private void replay(byte[] bytes) throws IOException {
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                apply(parse(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
                start = end + 1;
            }
        }
        log.truncate(start);
        log.position(start);
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException broken) {
            throw new IllegalStateException("the sandbox's file is damaged; delete it to start afresh", broken);
        }
    }

    private void apply(JsonObject line) {
        line.getJsonArray("put").getValuesAs(JsonObject.class).forEach(this::put);
        if (line.getBoolean("prune", false)) {
            keys.clear();
        }
        if (line.containsKey("key")) {
            JsonObject key = line.getJsonObject("key");
            keys.put(key.getString("id"), key);
        }
        if (line.containsKey("delivered")) {
            undelivered.remove(line.getString("delivered"));
        }
    }

    private void put(JsonObject object) {
        objects.put(object.getString("id"), object);
        if (object.getString("object").equals("event")) {
            undelivered.add(object.getString("id"));
        }
    }
}
