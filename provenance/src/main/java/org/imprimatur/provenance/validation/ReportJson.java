package org.imprimatur.provenance.validation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.claim.ClaimGenerator;

/** A report as JSON, for machines; the texts of a manifest are in it as its signer wrote them. */
public final class ReportJson {
    private ReportJson() {}

    public static String write(ValidationReport report) {
        return of(report).toString();
    }

    public static JsonObject of(ValidationReport report) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("state", report.state().name());
        addLists(json, report.success(), report.informational(), report.failure());
        JsonArrayBuilder ingredients = Json.createArrayBuilder();
        report.ingredients().forEach(delta -> ingredients.add(of(delta)));
        json.add("ingredientDeltas", ingredients);
        report.active().ifPresent(active -> json.add("activeManifest", of(active)));
        report.history().ifPresent(history -> json.add("history", of(history)));
        return json.build();
    }

    private static JsonObjectBuilder of(HistoryNode node) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("manifestId", node.manifestId())
                .add("title", node.title())
                .add("format", node.format())
                .add("relationship", node.relationship())
                .add("state", node.state().name())
                .add(
                        "claimGenerator",
                        node.generator().map(ClaimGenerator::name).orElse(""))
                .add("digitalSourceType", node.digitalSourceType());
        node.signer().ifPresent(signer -> json.add("signer", of(signer)));
        JsonArrayBuilder actions = Json.createArrayBuilder();
        node.actions().forEach(action -> actions.add(of(action)));
        JsonArrayBuilder ingredients = Json.createArrayBuilder();
        node.ingredients().forEach(ingredient -> ingredients.add(of(ingredient)));
        return json.add("actions", actions).add("ingredients", ingredients);
    }

    private static JsonObjectBuilder of(ActionView action) {
        return Json.createObjectBuilder()
                .add("action", action.name())
                .add("when", action.when())
                .add("softwareAgent", action.agent())
                .add("digitalSourceType", action.digitalSourceType());
    }

    private static JsonObjectBuilder of(IngredientDelta delta) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("ingredientAssertionURI", delta.ingredientAssertionUri());
        addLists(json, delta.success(), delta.informational(), delta.failure());
        return json;
    }

    private static void addLists(
            JsonObjectBuilder json,
            List<StatusEntry> success,
            List<StatusEntry> informational,
            List<StatusEntry> failure) {
        json.add("success", of(success)).add("informational", of(informational)).add("failure", of(failure));
    }

    private static JsonArrayBuilder of(List<StatusEntry> entries) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (StatusEntry entry : entries) {
            json.add(Json.createObjectBuilder()
                    .add("code", entry.code())
                    .add("url", entry.url())
                    .add("explanation", entry.explanation()));
        }
        return json;
    }

    private static JsonObjectBuilder of(ActiveManifest active) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", active.id())
                .add("title", active.title())
                .add("instanceId", active.instanceId())
                .add("claimGenerator", active.generator().name())
                .add("claimGeneratorVersion", active.generator().version());
        active.signer().ifPresent(signer -> json.add("signer", of(signer)));
        JsonArrayBuilder assertions = Json.createArrayBuilder();
        for (AssertionView assertion : active.assertions()) {
            assertions.add(Json.createObjectBuilder()
                    .add("label", assertion.label())
                    .add("created", assertion.created())
                    .add("data", Json.createObjectBuilder(finite(assertion.data()))));
        }
        return json.add("assertions", assertions);
    }

    private static JsonObjectBuilder of(SignerView signer) {
        return Json.createObjectBuilder()
                .add("commonName", signer.commonName())
                .add("organisation", signer.organisation())
                .add("issuer", signer.issuer())
                .add("serial", signer.serial())
                .add("notBefore", signer.notBefore().toString())
                .add("notAfter", signer.notAfter().toString())
                .add("algorithm", signer.algorithm());
    }

    /** JSON has no infinity; such numbers are written as text. */
    private static Map<String, Object> finite(Map<String, Object> data) {
        Map<String, Object> copy = new LinkedHashMap<>();
        data.forEach((name, value) -> copy.put(name, finite(value)));
        return copy;
    }

    @SuppressWarnings("unchecked") // views have maps with string keys only
    private static Object finite(Object value) {
        if (value instanceof Map<?, ?> map) {
            return finite((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ReportJson::finite).toList();
        }
        return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
    }
}
