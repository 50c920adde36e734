package org.imprimatur.web.credentials;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.imprimatur.credentials.Verification;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.validation.ActionView;
import org.imprimatur.provenance.validation.HistoryNode;
import org.imprimatur.provenance.validation.SignerView;

/** How a file came to be, for machines: a tree, the file itself at its root. */
final class HistoryJson {

    private HistoryJson() {}

    static JsonObjectBuilder of(HistoryNode node, Verification verification) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("manifest", node.manifestId())
                .add("title", node.title())
                .add("format", node.format())
                .add("relationship", node.relationship())
                .add("state", node.state().name().toLowerCase(Locale.ROOT))
                .add("generator", node.generator().map(ClaimGenerator::name).orElse(""))
                .add("signer", node.signer().map(SignerView::commonName).orElse(""))
                .add("digital_source_type", node.digitalSourceType());
        JsonArrayBuilder actions = Json.createArrayBuilder();
        node.actions().forEach(action -> actions.add(of(action)));
        JsonArrayBuilder ingredients = Json.createArrayBuilder();
        node.ingredients().forEach(ingredient -> ingredients.add(of(ingredient, verification)));
        verification
                .findConsent(node.manifestId())
                .ifPresent(consent -> json.add("consent", VerificationJson.consent(consent)));
        return json.add("actions", actions).add("ingredients", ingredients);
    }

    private static JsonObjectBuilder of(ActionView action) {
        return Json.createObjectBuilder()
                .add("action", action.name())
                .add("when", action.when())
                .add("agent", action.agent());
    }
}
