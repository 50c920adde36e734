package org.imprimatur.web.gate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.generation.DeliveringOutputs.Delivery;
import org.imprimatur.generation.Job;

/** Answers to `/v1/images/generations` in the shape that OpenAI's clients read. */
final class ImagesJson {

    private ImagesJson() {}

    /** `{created, output_format, size, data: [...]}`; pictures pass through in chunks, not through memory. */
    static void write(OutputStream out, ImageOrder order, List<Job> jobs, List<Delivery> pictures) throws IOException {
        Job first = jobs.get(0);
        text(
                out,
                "{\"created\":%d,\"output_format\":\"%s\",\"size\":\"%s\",\"data\":["
                        .formatted(
                                first.createdAt().getEpochSecond(),
                                first.request().medium().wire(),
                                first.request().size()));
        for (int i = 0; i < jobs.size(); i++) {
            text(out, i == 0 ? "{" : ",{");
            picture(out, order, jobs.get(i), pictures.get(i));
            Clearance clearance = order.submissions().get(i).clearance();
            text(out, ",\"imprimatur\":%s}".formatted(extension(jobs.get(i), clearance)));
        }
        text(out, "]}");
    }

    private static void picture(OutputStream out, ImageOrder order, Job job, Delivery picture) throws IOException {
        if (order.format() == ImageRequest.ResponseFormat.URL) {
            text(
                    out,
                    "\"url\":\"%s\"".formatted(order.publicUrl().resolve("/v1/images/%s/content".formatted(job.id()))));
            return;
        }
        text(out, "\"b64_json\":\"");
        OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out));
        Files.copy(picture.file(), base64);
        base64.close(); // writes the last group
        text(out, "\"");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject extension(Job job, Clearance clearance) {
        return Json.createObjectBuilder(VideoJson.extension(clearance).build())
                .add("id", job.id().value())
                .build();
    }

    /** Why there are no pictures now, and which images to ask about: `{error: {code, message, images}}`. */
    static JsonObject refusal(String code, String message, String type, List<Job.Id> jobs, String requestId) {
        JsonArrayBuilder images = Json.createArrayBuilder();
        new ArrayList<>(jobs).forEach(id -> images.add(id.value()));
        JsonObjectBuilder error = Json.createObjectBuilder()
                .add("message", message)
                .add("type", type)
                .add("code", code)
                .addNull("param")
                .add("request_id", requestId)
                .add("images", images);
        return Json.createObjectBuilder().add("error", error).build();
    }

    /** The encoder's end is not the answer's. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
