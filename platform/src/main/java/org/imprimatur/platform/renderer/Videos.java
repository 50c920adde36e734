package org.imprimatur.platform.renderer;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All jobs of the renderer, each as {@code ID.json} and, once it is completed, {@code ID.mp4} and {@code ID.jpg} in one folder. */
final class Videos {
    private static final long MAXIMUM_BYTES = 1L << 30;

    private final Path folder;
    private final Map<String, Video> videos = new ConcurrentHashMap<>();

    private Videos(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder and finds the jobs of earlier runs. */
    static Videos open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Videos videos = new Videos(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                videos.load(file);
            }
        }
        return videos;
    }

    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".part")) {
            Files.deleteIfExists(file);
        } else if (name.endsWith(".json")) {
            try (Reader reader = Files.newBufferedReader(file);
                    JsonReader json = Json.createReader(reader)) {
                Video video = Video.ofRecord(json.readObject());
                videos.put(video.id(), video);
            }
        }
    }

    void add(Video video) throws IOException {
        save(video);
        videos.put(video.id(), video);
    }

    Optional<Video> find(String id) {
        return Optional.ofNullable(videos.get(id));
    }

    /** Oldest first. */
    List<Video> all() {
        return videos.values().stream()
                .sorted(Comparator.comparingLong(Video::createdAt).thenComparing(Video::id))
                .toList();
    }

    /** Moves a job that still exists to its next state; final states are kept on disk. */
    void update(String id, UnaryOperator<Video> change) throws IOException {
        Video changed = videos.computeIfPresent(id, (key, video) -> change.apply(video));
        if (changed != null && changed.status().isFinal()) {
            save(changed);
        }
    }

    /** Forgets a job and its file. */
    boolean remove(String id) throws IOException {
        boolean known = videos.remove(id) != null;
        Files.deleteIfExists(record(id));
        Files.deleteIfExists(content(id));
        Files.deleteIfExists(thumbnail(id));
        Files.deleteIfExists(reference(id));
        return known;
    }

    Path content(String id) {
        return folder.resolve(id + ".mp4");
    }

    Path thumbnail(String id) {
        return folder.resolve(id + ".jpg");
    }

    /** The file that a film starts from, until it is rendered. */
    Path reference(String id) {
        return folder.resolve(id + ".reference");
    }

    Path folder() {
        return folder;
    }

    /** Where a film is written before it is complete. */
    Path draft(String id) {
        return folder.resolve(id + ".mp4.part");
    }

    /** Removes what has expired, and the oldest of what is too much. */
    void tidy(long now) throws IOException {
        List<Video> finished =
                all().stream().filter(video -> video.status().isFinal()).toList();
        long total = 0;
        for (int i = finished.size() - 1; i >= 0; i--) {
            Video video = finished.get(i);
            Path file = content(video.id());
            total += Files.exists(file) ? Files.size(file) : 0;
            if (video.expiresAt() <= now || total > MAXIMUM_BYTES) {
                remove(video.id());
            }
        }
    }

    private void save(Video video) throws IOException {
        Path draft = folder.resolve(video.id() + ".json.part");
        try (Writer writer = Files.newBufferedWriter(draft);
                JsonWriter json = Json.createWriter(writer)) {
            json.writeObject(video.toRecord());
        }
        Files.move(draft, record(video.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path record(String id) {
        return folder.resolve(id + ".json");
    }
}
