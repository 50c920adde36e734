package org.imprimatur.platform.renderer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;

/** A job and what became of it, as one immutable state. Times are seconds since 1970, 0 where there is none yet. */
record Video(String id, VideoRequest request, Status status, int progress, long createdAt, long completedAt) {
    /** How long a finished file is kept. */
    static final long KEPT_SECONDS = 3600;

    /** The four states of the wire contract. */
    enum Status {
        QUEUED,
        IN_PROGRESS,
        COMPLETED,
        FAILED;

        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isFinal() {
            return this == COMPLETED || this == FAILED;
        }
    }

    static Video queued(String id, VideoRequest request, long now) {
        return new Video(id, request, Status.QUEUED, 0, now, 0);
    }

    Video progressed(int percent) {
        return new Video(id, request, Status.IN_PROGRESS, percent, createdAt, 0);
    }

    Video completed(long now) {
        return new Video(id, request, Status.COMPLETED, 100, createdAt, now);
    }

    Video failed(long now) {
        return new Video(id, request, Status.FAILED, progress, createdAt, now);
    }

    long expiresAt() {
        return completedAt + KEPT_SECONDS;
    }

    /** The object of the wire contract. */
    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id)
                .add("object", "video")
                .add("model", request.model())
                .add("status", status.wire())
                .add("progress", progress)
                .add("created_at", createdAt)
                .add("seconds", Integer.toString(request.seconds()))
                .add("size", request.size().toString())
                .add("prompt", request.prompt());
        if (status.isFinal()) {
            json.add("completed_at", completedAt);
        }
        if (status == Status.COMPLETED) {
            json.add("expires_at", expiresAt());
        }
        if (status == Status.FAILED) {
            json.add(
                    "error",
                    Json.createObjectBuilder()
                            .add("code", "render_failed")
                            .add("message", "The clip could not be rendered."));
        }
        return json.build();
    }

    /** What is kept on disk: the wire object and what it leaves out. */
    JsonObject toRecord() {
        JsonArrayBuilder subjects = Json.createArrayBuilder(request.subjects());
        return Json.createObjectBuilder(toJson())
                .add("seed", request.seed())
                .add("subjects", subjects)
                .build();
    }

    static Video ofRecord(JsonObject json) {
        List<String> subjects = json.getJsonArray("subjects").getValuesAs(JsonString::getString);
        VideoRequest request = new VideoRequest(
                json.getString("model"),
                json.getString("prompt"),
                Integer.parseInt(json.getString("seconds")),
                VideoRequest.size(json.getString("size")),
                subjects,
                json.getJsonNumber("seed").longValue());
        return new Video(
                json.getString("id"),
                request,
                Status.valueOf(json.getString("status").toUpperCase(java.util.Locale.ROOT)),
                json.getInt("progress"),
                json.getJsonNumber("created_at").longValue(),
                json.containsKey("completed_at")
                        ? json.getJsonNumber("completed_at").longValue()
                        : 0);
    }
}
