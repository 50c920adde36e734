package org.imprimatur.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.imprimatur.consent.ApprovedList;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;

/** Named lists of approved parties. Whatever takes somebody out is final once it has answered. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovedListsResource {

    @Inject
    Caller caller;

    @Inject
    ApprovedLists lists;

    @GET
    @Path("approved-lists")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        lists.of(caller.actor().party().id()).forEach(list -> array.add(json(list)));
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    @POST
    @Path("approved-lists")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response make(InputStream body) throws IOException {
        ApprovedList made = lists.make(caller.actor(), JsonFields.read(body).requiredText("name"));
        return Response.status(Response.Status.CREATED)
                .entity(json(made).build().toString())
                .build();
    }

    @PUT
    @Path("approved-lists/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String rename(@PathParam("id") String id, InputStream body) throws IOException {
        ApprovedList.Id list = id(id);
        lists.rename(caller.actor(), list, JsonFields.read(body).requiredText("name"));
        return json(lists.getOwned(caller.actor(), list)).build().toString();
    }

    @DELETE
    @Path("approved-lists/{id}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response delete(@PathParam("id") String id) {
        lists.delete(caller.actor(), id(id));
        return Response.noContent().build();
    }

    /** Idempotent. */
    @PUT
    @Path("approved-lists/{id}/members/{account}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String add(@PathParam("id") String id, @PathParam("account") String account) {
        return PartyJson.of(lists.add(caller.actor(), id(id), account)).build().toString();
    }

    /** Idempotent. */
    @DELETE
    @Path("approved-lists/{id}/members/{account}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response remove(@PathParam("id") String id, @PathParam("account") String account) {
        lists.remove(caller.actor(), id(id), account);
        return Response.noContent().build();
    }

    static ApprovedList.Id id(String id) {
        try {
            return new ApprovedList.Id(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            throw new UnknownThingException("list", id);
        }
    }

    private static JsonObjectBuilder json(ApprovedList list) {
        JsonArrayBuilder members = Json.createArrayBuilder();
        list.members().forEach(member -> members.add(PartyJson.of(member.party())));
        JsonArrayBuilder subjects = Json.createArrayBuilder();
        list.attachedTo().forEach(handle -> subjects.add("@" + handle));
        return Json.createObjectBuilder()
                .add("id", list.id().toString())
                .add("name", list.name())
                .add("members", members)
                .add("subjects", subjects);
    }
}
