package org.imprimatur.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.clearance.Foreseen;
import org.imprimatur.clearance.SimulatingUses;
import org.imprimatur.clearance.Simulation;
import org.imprimatur.clearance.Simulation.Asker;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Explanation;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;

/** "Would this be allowed?": decides like the gate, and records nothing. */
@Path("api/subjects/{handle}/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulationsResource {

    @Inject
    Caller caller;

    @Inject
    SimulatingUses simulating;

    @PathParam("handle")
    String handle = "";

    /** With `terms`, under those instead of the policy in force. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String simulate(InputStream body) throws IOException {
        JsonFields json = JsonFields.read(body);
        Simulation simulation = simulation(json);
        Foreseen foreseen = json.has("terms")
                ? simulating.simulate(caller.actor(), handle, simulation, TermsJson.read(json.object("terms")))
                : simulating.simulate(caller.actor(), handle, simulation);
        return write(foreseen).build().toString();
    }

    private static Simulation simulation(JsonFields json) {
        Gathering gathering = new Gathering();
        String account = json.text("account");
        Asker otherwise = account.isEmpty() ? Asker.ANYONE : Asker.ACCOUNT;
        Asker asker = gathering.of(
                "asker",
                otherwise,
                () -> json.has("asker") ? json.as("asker", json.text("asker"), Asker::ofWire) : otherwise);
        Purpose purpose = gathering.of(
                "purpose",
                Purpose.PERSONAL,
                () -> json.has("purpose")
                        ? json.as("purpose", json.text("purpose"), Purpose::ofWire)
                        : Purpose.PERSONAL);
        Instant at = gathering.of("at", Instant.EPOCH, () -> TermsJson.instant(json, "at", Instant.now()));
        Set<Category> categories = gathering.of("categories", Set.of(), () -> categories(json));
        String territory = json.text("territory").toUpperCase(Locale.ROOT);
        gathering.throwIfAny();
        return new Simulation(asker, account, json.text("prompt"), purpose, territory, at, categories);
    }

    private static Set<Category> categories(JsonFields json) {
        Set<Category> found = new LinkedHashSet<>();
        json.texts("categories").forEach(word -> found.add(json.as("categories", word, Category::ofWire)));
        return found;
    }

    private static JsonObjectBuilder write(Foreseen foreseen) {
        JsonArrayBuilder standing = Json.createArrayBuilder();
        foreseen.standing().stream().sorted().map(Audience::wire).forEach(standing::add);
        JsonArrayBuilder categories = Json.createArrayBuilder();
        foreseen.categories().stream().sorted().map(Category::wire).forEach(categories::add);
        JsonArrayBuilder checks = Json.createArrayBuilder();
        foreseen.checks().forEach(check -> checks.add(check(check)));
        JsonArrayBuilder findings = Json.createArrayBuilder();
        foreseen.findings().forEach(named -> findings.add(finding(named)));
        return Json.createObjectBuilder()
                .add("decision", foreseen.outcome().wire())
                .add("reason", foreseen.reason())
                .add("policy_version", foreseen.policyVersion())
                .add("rule", foreseen.rule())
                .add("price", foreseen.price().toString())
                .add("standing", standing)
                .add("categories", categories)
                .add("checks", checks)
                .add("found", foreseen.found())
                .add("findings", findings);
    }

    private static JsonObjectBuilder check(Explanation.Check check) {
        return Json.createObjectBuilder()
                .add("rule", check.rule())
                .add("kind", check.prohibition() ? "prohibition" : "permission")
                .add("concerns", check.concerns().code())
                .add("satisfied", check.satisfied().name().toLowerCase(Locale.ROOT));
    }

    private static JsonObjectBuilder finding(Foreseen.Named named) {
        return Json.createObjectBuilder()
                .add("subject", "@" + named.handle())
                .add("method", named.finding().method().wire())
                .add("start", named.finding().start())
                .add("end", named.finding().end())
                .add("text", named.finding().text());
    }
}
