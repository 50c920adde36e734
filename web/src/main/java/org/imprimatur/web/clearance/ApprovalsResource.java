package org.imprimatur.web.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.clearance.Approval;
import org.imprimatur.registry.Parties;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;

/** Requests that wait for their owner's answer. */
@Path("api/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    @Inject
    Caller caller;

    @Inject
    AnsweringApprovals answering;

    @Inject
    Parties parties;

    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String waiting() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        answering.waitingFor(caller.actor().party().id()).forEach(approval -> array.add(json(approval)));
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response approve(@PathParam("id") String id) {
        answering.approve(caller.actor(), Approval.Id.parse(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/deny")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response deny(@PathParam("id") String id, InputStream body) throws IOException {
        answering.deny(
                caller.actor(), Approval.Id.parse(id), JsonFields.read(body).text("reason"));
        return Response.noContent().build();
    }

    private JsonObjectBuilder json(Approval approval) {
        return Json.createObjectBuilder()
                .add("id", approval.id().toString())
                .add("subject", "@" + approval.handle())
                .add("prompt", approval.prompt())
                .add("requester", parties.get(approval.requester()).displayName())
                .add("platform", parties.get(approval.platform()).displayName())
                .add("purpose", approval.purpose())
                .add("territory", approval.territory())
                .add("price", approval.price().toString())
                .add("asked_at", approval.askedAt().toString())
                .add("expires_at", approval.expiresAt().toString());
    }
}
