package org.imprimatur.web.site.generations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Lineage;
import org.imprimatur.clearance.Medium;
import org.imprimatur.generation.Job;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.site.Posted;

/**
 * What a creator filled in. Everything is text until it becomes a request; what was typed survives a mistake.
 *
 * @param parent the video that is remixed; empty when none is
 */
record GenerationForm(
        String prompt, String parent, String kind, String purpose, String territory, String seconds, String size) {

    static final List<String> KINDS = List.of("video", "image");
    static final List<Integer> SECONDS = List.of(2, 4, 8, 12);
    static final List<String> SIZES = List.of("1280x720", "720x1280", "1024x1024");
    private static final String MODEL = "preview-1";

    static GenerationForm empty() {
        return new GenerationForm("", "", "video", Purpose.PERSONAL.wire(), "", "4", "1280x720");
    }

    static GenerationForm ofPosted(MultivaluedMap<String, String> form) {
        return new GenerationForm(
                Posted.text(form, "prompt"),
                Posted.text(form, "parent"),
                Posted.text(form, "kind"),
                Posted.text(form, "purpose"),
                Posted.text(form, "territory"),
                Posted.text(form, "seconds"),
                Posted.text(form, "size"));
    }

    /** Somebody is in it already. */
    GenerationForm with(String handle) {
        return new GenerationForm("@" + handle + " ", parent, kind, purpose, territory, seconds, size);
    }

    /** As the parent was made, to be changed. */
    static GenerationForm remixOf(Job job) {
        ClearanceRequest request = job.request();
        return new GenerationForm(
                request.prompt(),
                job.id().value(),
                "video",
                request.purpose().wire(),
                request.territory(),
                Integer.toString(request.seconds()),
                request.size());
    }

    /** @throws InvalidInputException naming each field that is wrong */
    ClearanceRequest toRequest(Actor actor, Instant now) {
        boolean isImage = "image".equals(kind);
        return request(
                actor,
                now,
                isImage ? 0 : Posted.number(seconds),
                Set.of(),
                isImage ? Medium.PNG : Medium.MP4,
                Lineage.ORIGINAL);
    }

    /** What the parent touches on, the remix touches on too. */
    ClearanceRequest toRemix(Actor actor, Job parent, Instant now) {
        ClearanceRequest original = parent.request();
        Lineage lineage = original.lineage().remixOf(parent.id().value());
        return request(actor, now, Posted.number(seconds), original.categories(), Medium.MP4, lineage);
    }

    private ClearanceRequest request(
            Actor actor, Instant now, int length, Set<Category> categories, Medium medium, Lineage lineage) {
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                actor,
                prompt.strip(),
                MODEL,
                length,
                size,
                List.of(),
                toPurpose(),
                territory,
                categories,
                now,
                medium,
                lineage);
    }

    private Purpose toPurpose() {
        try {
            return Purpose.ofWire(purpose);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("purpose", "must be one of the list");
        }
    }

    /** A request's fields by the names that the form has for them. */
    static FieldErrors errors(InvalidInputException invalid) {
        Map<String, String> byField = new HashMap<>();
        Posted.errors(invalid).byField().forEach((field, text) -> byField.putIfAbsent(nameOf(field), text));
        return new FieldErrors(byField);
    }

    private static String nameOf(String field) {
        return switch (field) {
            case "seconds", "size", "purpose" -> field;
            case "imprimatur/territory" -> "territory";
            default -> "prompt"; // handles that nobody has, and whatever else its words bring with them
        };
    }
}
