package org.imprimatur.web.gate;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.json.FormParts;
import org.imprimatur.web.json.JsonFields;

/**
 * The body of `POST /v1/videos`, as JSON or as multipart form, with our extension object `imprimatur`: `subjects`
 * (handles), `purpose`, `territory`, `categories`.
 */
record VideoRequest(JsonFields fields, JsonFields extension) {

    private static final String MODEL = "preview-1";
    private static final int SECONDS = 4;
    private static final String SIZE = "1280x720";
    private static final Set<String> TEXTS = Set.of("prompt", "model", "seconds", "size", "imprimatur");

    static VideoRequest ofJson(InputStream body) throws IOException {
        JsonFields fields = JsonFields.read(body);
        refuseReference(fields.has("input_reference"));
        return new VideoRequest(fields, fields.object("imprimatur"));
    }

    static VideoRequest ofForm(List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        refuseReference(form.has("input_reference"));
        Map<String, String> texts = new HashMap<>();
        for (String name : TEXTS) {
            if (form.has(name)) {
                texts.put(name, form.text(name));
            }
        }
        String extension = texts.getOrDefault("imprimatur", "{}");
        return new VideoRequest(
                JsonFields.of(texts), JsonFields.parse(extension).under("imprimatur"));
    }

    /** A picture to start from may show anybody: it needs a decision of its own, which this version cannot make. */
    private static void refuseReference(boolean present) {
        if (present) {
            throw InvalidInputException.of(
                    "input_reference", "is not supported yet: who is shown in it cannot be cleared");
        }
    }

    ClearanceRequest toClearanceRequest(Actor actor, Instant now) {
        String model = fields.text("model");
        String size = fields.text("size");
        String purpose = extension.text("purpose");
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                actor,
                fields.requiredText("prompt"),
                model.isBlank() ? MODEL : model,
                fields.integer("seconds", SECONDS),
                size.isBlank() ? SIZE : size,
                extension.texts("subjects"),
                purpose.isBlank() ? Purpose.PERSONAL : extension.as("purpose", purpose, Purpose::ofWire),
                extension.text("territory").toUpperCase(Locale.ROOT),
                categories(),
                now);
    }

    private Set<Category> categories() {
        return extension.texts("categories").stream()
                .map(word -> extension.as("categories", word, Category::ofWire))
                .collect(Collectors.toUnmodifiableSet());
    }
}
