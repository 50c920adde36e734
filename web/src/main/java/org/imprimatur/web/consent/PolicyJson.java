package org.imprimatur.web.consent;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.licensing.policy.OdrlJson;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.web.json.JsonFields;

/** A policy version as terms, in plain words and as ODRL. */
final class PolicyJson {

    private PolicyJson() {}

    /** With its version as a strong `ETag`. */
    static Response respond(Response.Status status, PolicyVersion version) {
        return Response.status(status)
                .header("ETag", "\"policy-%d\"".formatted(version.version()))
                .entity(of(version).build().toString())
                .build();
    }

    static JsonObjectBuilder of(PolicyVersion version) {
        Terms terms = Terms.of(version.policy());
        return Json.createObjectBuilder()
                .add("version", version.version())
                .add("in_force_since", version.madeAt().toString())
                .add("sha256", version.sha256().hex())
                .add("terms", TermsJson.write(terms))
                .add("words", TermsJson.sentences(terms, Locale.ENGLISH))
                .add("odrl", JsonFields.parse(OdrlJson.write(version.policy())).json());
    }
}
