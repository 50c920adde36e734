package org.imprimatur.web.credentials;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.imprimatur.credentials.RecentVerifications;
import org.imprimatur.generation.PublicOutput;
import org.imprimatur.generation.PublicOutputs;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.provenance.validation.ValidationReport;

/** Open to everybody: what an output of ours says of itself, by the label of its manifest. */
@Path("api/manifests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManifestsResource {

    @Inject
    PublicOutputs outputs;

    @GET
    @Path("{manifest}")
    @PermitAll
    public String manifest(@PathParam("manifest") String manifest) {
        return outputs.find(manifest, Instant.now())
                .map(output -> json(output).build().toString())
                .orElseThrow(() -> new UnknownThingException("manifest", manifest));
    }

    private static JsonObjectBuilder json(PublicOutput output) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("manifest", output.manifest())
                .add("content_type", output.contentType())
                .add("released_at", output.releasedAt().toString())
                .add("file", output.check().isPresent() ? "kept" : "gone")
                .add("consent", VerificationJson.consent(output.consent()));
        output.check().ifPresent(check -> add(json, check));
        return json;
    }

    private static void add(JsonObjectBuilder json, RecentVerifications.Checked check) {
        json.add("verdict", check.verification().verdict().wire())
                .add("checked_at", check.at().toString());
        check.verification()
                .report()
                .flatMap(ValidationReport::history)
                .ifPresent(history -> json.add("history", HistoryJson.of(history, check.verification())));
    }
}
