package org.imprimatur.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;

/** Every policy that a subject ever had: `/api/subjects/{handle}/policy/versions`. */
@Path("api/subjects/{handle}/policy/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyVersionsResource {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    Parties parties;

    @PathParam("handle")
    String handle = "";

    /** Newest first; `next_before` is the `before` of the following page. */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public String list(@QueryParam("before") @DefaultValue("2147483647") int before) {
        List<PolicyVersion> found = policies.newestFirst(owned().id(), before, PAGE + 1);
        JsonArrayBuilder array = Json.createArrayBuilder();
        found.stream().limit(PAGE).forEach(version -> array.add(summary(version)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("data", array);
        if (found.size() > PAGE) {
            json.add("next_before", found.get(PAGE - 1).version());
        }
        return json.build().toString();
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response version(@PathParam("version") int number) {
        PolicyVersion version = policies.find(owned().id(), number)
                .orElseThrow(() -> new UnknownThingException("policy", "@%s version %d".formatted(handle, number)));
        return PolicyJson.respond(Response.Status.OK, version);
    }

    private JsonObjectBuilder summary(PolicyVersion version) {
        return Json.createObjectBuilder()
                .add("version", version.version())
                .add("in_force_since", version.madeAt().toString())
                .add("made_by", PartyJson.of(parties.get(version.madeBy())))
                .add("sha256", version.sha256().hex());
    }

    private Subject owned() {
        return subjects.getOwned(caller.actor(), handle);
    }
}
