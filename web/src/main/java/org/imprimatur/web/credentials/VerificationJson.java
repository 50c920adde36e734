package org.imprimatur.web.credentials;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.Verification;
import org.imprimatur.provenance.validation.ActiveManifest;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;

/** What a verification found, for machines. The page says the same. */
final class VerificationJson {

    private VerificationJson() {}

    static JsonObject of(Verification verification, String sha256) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("verdict", verification.verdict().wire())
                .add("sha256", sha256);
        verification.report().ifPresent(report -> add(json, report));
        verification
                .report()
                .flatMap(ValidationReport::history)
                .ifPresent(history -> json.add("history", HistoryJson.of(history, verification)));
        verification.consent().ifPresent(consent -> json.add("consent", consent(consent)));
        return json.build();
    }

    static JsonObjectBuilder consent(ConsentStatus consent) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", consent.id().toString())
                .add("given_at", consent.givenAt().toString())
                .add("state", consent.isInForce() ? "in-force" : "withdrawn");
        consent.findWithdrawnAt().ifPresent(at -> json.add("withdrawn_at", at.toString()));
        return json;
    }

    private static void add(JsonObjectBuilder json, ValidationReport report) {
        json.add("state", report.state().name());
        report.active().ifPresent(manifest -> json.add("manifest", manifest(manifest)));
        json.add(
                "status",
                Json.createObjectBuilder()
                        .add("success", entries(report.success()))
                        .add("informational", entries(report.informational()))
                        .add("failure", entries(report.failure())));
    }

    private static JsonObjectBuilder manifest(ActiveManifest manifest) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", manifest.id())
                .add("title", manifest.title())
                .add("generator", manifest.generator().name());
        manifest.signer()
                .ifPresent(signer -> json.add(
                        "signer",
                        Json.createObjectBuilder()
                                .add("common_name", signer.commonName())
                                .add("organisation", signer.organisation())
                                .add("issuer", signer.issuer())
                                .add("serial", signer.serial())
                                .add("algorithm", signer.algorithm())));
        JsonArrayBuilder assertions = Json.createArrayBuilder();
        manifest.assertions()
                .forEach(assertion -> assertions.add(Json.createObjectBuilder()
                        .add("label", assertion.label())
                        .add("created", assertion.created())
                        .add("data", object(assertion.data()))));
        return json.add("assertions", assertions);
    }

    /** The plain values of an assertion as JSON. */
    static JsonObject object(Map<String, Object> data) {
        return Json.createObjectBuilder(data).build();
    }

    private static JsonArrayBuilder entries(List<StatusEntry> entries) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (StatusEntry entry : entries) {
            array.add(Json.createObjectBuilder()
                    .add("code", entry.code())
                    .add("url", entry.url())
                    .add("explanation", entry.explanation()));
        }
        return array;
    }
}
