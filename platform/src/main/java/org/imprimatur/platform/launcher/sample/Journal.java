package org.imprimatur.platform.launcher.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.platform.launcher.PrivateFiles;

/** What of the sample world has been made, in a file: where the next start goes on, and where tests find what to look at. */
public final class Journal {
    private final Path file;
    private final Set<String> done = new LinkedHashSet<>();
    private final Map<String, Entry> generations = new LinkedHashMap<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** How far a generation is. */
    public enum State {
        DENIED,
        WAITING,
        RUNNING,
        COMPLETED,
        FAILED
    }

    /**
     * A generation that was asked for.
     *
     * @param by the account that asked
     * @param job empty when it was denied
     * @param reason why it was denied or has failed, as a code; else empty
     */
    public record Entry(String by, String job, State state, String reason) {
        Entry(String by, String job, State state) {
            this(by, job, state, "");
        }

        Entry in(State other) {
            return new Entry(by, job, other);
        }

        Entry failed(String code) {
            return new Entry(by, job, State.FAILED, code);
        }
    }

    /** The journal in a file, which need not be there yet. */
    public static Journal open(Path file) throws IOException {
        Journal journal = new Journal(file);
        if (Files.exists(file)) {
            journal.read(Files.readString(file));
        }
        return journal;
    }

    private void read(String text) throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.getJsonArray("done").getValuesAs(JsonString::getString).forEach(done::add);
            JsonObject made = json.getJsonObject("generations");
            made.keySet().forEach(id -> generations.put(id, entry(made.getJsonObject(id))));
        } catch (JsonException | NullPointerException | IllegalArgumentException unreadable) {
            throw new IOException(
                    file + " is not what was written there: delete it, and what is there stays", unreadable);
        }
    }

    private static Entry entry(JsonObject json) {
        return new Entry(
                json.getString("by"),
                json.getString("job"),
                State.valueOf(json.getString("state")),
                json.getString("reason"));
    }

    /** Whether a step was taken. */
    public boolean has(String step) {
        return done.contains(step);
    }

    /** What came of a generation of the script so far. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(generations.get(id));
    }

    /** By their ids in the script, in the order in which they were asked for. */
    public Map<String, Entry> generations() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(generations));
    }

    void add(String step) throws IOException {
        if (done.add(step)) {
            write();
        }
    }

    void put(String id, Entry entry) throws IOException {
        if (!entry.equals(generations.put(id, entry))) {
            write();
        }
    }

    private void write() throws IOException {
        JsonObjectBuilder made = Json.createObjectBuilder();
        generations.forEach((id, entry) -> made.add(
                id,
                Json.createObjectBuilder()
                        .add("by", entry.by())
                        .add("job", entry.job())
                        .add("state", entry.state().name())
                        .add("reason", entry.reason())));
        JsonArrayBuilder steps = Json.createArrayBuilder(done);
        PrivateFiles.write(
                file,
                Json.createObjectBuilder()
                        .add("generations", made)
                        .add("done", steps)
                        .build()
                        .toString());
    }
}
