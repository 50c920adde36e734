package org.imprimatur.web.gate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Lineage;
import org.imprimatur.clearance.Medium;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.json.JsonFields;

/** The body of `POST /v1/images/generations`, with our extension. */
record ImageRequest(JsonFields fields, Extension extension) {

    private static final String MODEL = "preview-1";
    private static final String SIZE = "1024x1024";
    private static final String AUTO = "auto";
    private static final int IMAGES_MAX = 4;

    /** How the pictures come back. */
    enum ResponseFormat {
        B64_JSON,
        URL
    }

    static ImageRequest ofJson(InputStream body) throws IOException {
        JsonFields fields = JsonFields.read(body);
        return new ImageRequest(fields, new Extension(fields.object("imprimatur")));
    }

    /** One request for each picture: each is decided, made, signed and paid for by itself. */
    List<ClearanceRequest> toClearanceRequests(Actor actor, Instant now) {
        int count = fields.integer("n", 1);
        if (count < 1 || count > IMAGES_MAX) {
            throw InvalidInputException.of("n", "must be 1 to %d, is %d".formatted(IMAGES_MAX, count));
        }
        return IntStream.range(0, count)
                .mapToObj(i -> toClearanceRequest(actor, now))
                .toList();
    }

    private ClearanceRequest toClearanceRequest(Actor actor, Instant now) {
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                actor,
                fields.requiredText("prompt"),
                text("model", MODEL),
                0,
                size(),
                extension.subjects(),
                extension.purpose(Purpose.PERSONAL),
                extension.territory(""),
                extension.categories(),
                now,
                medium(),
                Lineage.ORIGINAL);
    }

    String size() {
        String size = text("size", SIZE);
        return AUTO.equals(size) ? SIZE : size;
    }

    Medium medium() {
        return switch (text("output_format", "png")) {
            case "png" -> Medium.PNG;
            case "jpeg" -> Medium.JPEG;
            default -> throw InvalidInputException.of("output_format", "must be `png` or `jpeg`");
        };
    }

    ResponseFormat responseFormat() {
        return switch (text("response_format", "b64_json")) {
            case "b64_json" -> ResponseFormat.B64_JSON;
            case "url" -> ResponseFormat.URL;
            default -> throw InvalidInputException.of("response_format", "must be `b64_json` or `url`");
        };
    }

    private String text(String name, String otherwise) {
        String text = fields.text(name);
        return text.isBlank() ? otherwise : text;
    }
}
