package org.imprimatur.web.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Steps as they happen: one JSON object per line, each sent at once. */
final class StepLines {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final OutputStream out;

    StepLines(OutputStream out) {
        this.out = out;
    }

    /** @throws UncheckedIOException when nobody listens any more, which ends the work */
    void step(String name) {
        write(Json.createObjectBuilder().add("step", name).build());
    }

    void page(String html) {
        write(Json.createObjectBuilder().add("page", html).build());
    }

    private void write(JsonObject line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
