package org.imprimatur.web.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.organisations.ManagingMembers;
import org.imprimatur.organisations.Member;
import org.imprimatur.organisations.MemberList;
import org.imprimatur.organisations.StudioRole;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;

/** The members of the caller's own organisation. What takes something away holds once it has answered. */
@Path("api/organisation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

    @Inject
    Caller caller;

    @Inject
    ManagingMembers members;

    @GET
    @Path("members")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public String list(@QueryParam("page") @DefaultValue("1") String page) {
        MemberList list = members.list(caller.staff(), number(page));
        JsonArrayBuilder data = Json.createArrayBuilder();
        for (Member member : list.members()) {
            JsonObjectBuilder json = json(member);
            list.findLastSeen(member.id()).ifPresent(at -> json.add("last_seen", at.toString()));
            data.add(json);
        }
        return Json.createObjectBuilder()
                .add("data", data)
                .add("total", list.total())
                .build()
                .toString();
    }

    private static int number(String page) {
        if (!page.matches("[1-9]\\d{0,3}")) {
            throw InvalidInputException.of("page", "must be a number from 1 to 9999");
        }
        return Integer.parseInt(page);
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response invite(InputStream body) throws IOException {
        JsonFields fields = JsonFields.read(body);
        Member invited = members.invite(caller.staff(), fields.requiredText("email"), roles(fields));
        return Response.status(Response.Status.CREATED)
                .entity(json(invited).build().toString())
                .build();
    }

    /** Idempotent. */
    @PUT
    @Path("members/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public String changeRoles(@PathParam("id") String id, InputStream body) throws IOException {
        JsonFields fields = JsonFields.read(body);
        if (!fields.json().containsKey("roles")) {
            throw InvalidInputException.of("roles", "is missing");
        }
        return json(members.changeRoles(caller.staff(), Member.Id.parse(id), roles(fields)))
                .build()
                .toString();
    }

    @DELETE
    @Path("members/{id}")
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response remove(@PathParam("id") String id) {
        members.remove(caller.staff(), Member.Id.parse(id));
        return Response.noContent().build();
    }

    private static Set<StudioRole> roles(JsonFields fields) {
        Set<StudioRole> roles = EnumSet.noneOf(StudioRole.class);
        for (String name : fields.texts("roles")) {
            roles.add(StudioRole.find(name)
                    .orElseThrow(
                            () -> InvalidInputException.of("roles", "must be of `legal`, `licensing` and `finance`")));
        }
        return roles;
    }

    private static JsonObjectBuilder json(Member member) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        member.roles().stream().map(StudioRole::wire).sorted().forEach(roles::add);
        return Json.createObjectBuilder()
                .add("id", member.id().toString())
                .add("name", member.name())
                .add("email", member.email())
                .add("roles", roles)
                .add("state", member.state().name().toLowerCase(Locale.ROOT));
    }
}
