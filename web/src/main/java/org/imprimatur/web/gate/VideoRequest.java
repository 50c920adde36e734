package org.imprimatur.web.gate;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Medium;
import org.imprimatur.generation.Job;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.json.FormParts;
import org.imprimatur.web.json.JsonFields;

/** The body of `POST /v1/videos` and of a remix, as JSON or as multipart form, with our extension. */
record VideoRequest(JsonFields fields, Extension extension) {

    private static final String MODEL = "preview-1";
    private static final int SECONDS = 4;
    private static final String SIZE = "1280x720";
    private static final Set<String> TEXTS = Set.of("prompt", "model", "seconds", "size", "imprimatur");

    static VideoRequest ofJson(InputStream body) throws IOException {
        JsonFields fields = JsonFields.read(body);
        refuseReference(fields.has("input_reference"));
        return new VideoRequest(fields, new Extension(fields.object("imprimatur")));
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
                JsonFields.of(texts), new Extension(JsonFields.parse(extension).under("imprimatur")));
    }

    /** A picture to start from may show anybody: it needs a decision of its own, which this version cannot make. */
    private static void refuseReference(boolean present) {
        if (present) {
            throw InvalidInputException.of(
                    "input_reference", "is not supported yet: who is shown in it cannot be cleared");
        }
    }

    ClearanceRequest toClearanceRequest(Actor actor, Instant now) {
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                actor,
                fields.requiredText("prompt"),
                text("model", MODEL),
                fields.integer("seconds", SECONDS),
                text("size", SIZE),
                extension.subjects(),
                extension.purpose(Purpose.PERSONAL),
                extension.territory(""),
                extension.categories(),
                now);
    }

    /** What the request does not say is as it was in the parent; what the parent shows, the remix shows too. */
    ClearanceRequest toRemix(Actor actor, Job parent, Instant now) {
        ClearanceRequest original = parent.request();
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                actor,
                fields.requiredText("prompt"),
                text("model", original.model()),
                fields.integer("seconds", original.seconds()),
                text("size", original.size()),
                extension.subjects(),
                extension.purpose(original.purpose()),
                extension.territory(original.territory()),
                extension.categoriesWith(original.categories()),
                now,
                Medium.MP4,
                original.lineage().remixOf(parent.id().value()));
    }

    private String text(String name, String otherwise) {
        String text = fields.text(name);
        return text.isBlank() ? otherwise : text;
    }
}
