package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imprimatur.organisations.ManagingMembers;
import org.imprimatur.organisations.Member;
import org.imprimatur.organisations.StudioRole;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.StudioMemberRoutes;
import org.imprimatur.web.page.StudioMembersPage;

/** Who works for the studio, and as what. */
@Path("studio/members")
@RequestScoped
@Produces(Rendering.HTML)
public class StudioMembersResource {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    StudioDesk desk;

    @Inject
    Rendering rendering;

    @Inject
    StudioMemberPages pages;

    @Inject
    ManagingMembers members;

    @GET
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("done") @DefaultValue("") String done) {
        if (!desk.isStudio()) {
            return desk.noStudio();
        }
        StudioMembersPage list = pages.page(number(page), StudioMemberPages.Typed.nothing(), FieldErrors.none());
        return rendering.ok(done.matches("[a-z]{1,20}") ? list.with(said(done)) : list);
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    private Notice said(String done) {
        return Notice.success(desk.words().text("members.done." + done), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response invite(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        String email = Posted.text(form, "email");
        Set<StudioRole> roles = roles(form);
        try {
            members.invite(caller.staff(), email, roles);
            return rendering.seeOther(StudioMemberRoutes.MEMBERS, "invited");
        } catch (InvalidInputException e) {
            return again(UNPROCESSABLE, email, roles, Posted.errors(e));
        } catch (ConflictException e) {
            return again(CONFLICT, email, roles, new FieldErrors(Map.of("email", sentence(e))));
        }
    }

    private Response again(int status, String email, Set<StudioRole> roles, FieldErrors errors) {
        return rendering.of(status, pages.page(1, new StudioMemberPages.Typed(email, roles), errors));
    }

    @POST
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response changeRoles(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(form, "roles", () -> members.changeRoles(caller.staff(), Member.Id.parse(id), roles(form)));
    }

    @POST
    @Path("{id}/reminder")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response remind(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(form, "reminded", () -> members.remind(caller.staff(), Member.Id.parse(id)));
    }

    @GET
    @Path("{id}/remove")
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response askToRemove(@PathParam("id") String id) {
        return desk.isStudio() ? rendering.ok(pages.removal(Member.Id.parse(id))) : desk.noStudio();
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.STUDIO_LEGAL)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        if (!"yes".equals(form.getFirst("confirm"))) {
            csrf.require(form.getFirst(CsrfToken.FIELD));
            return rendering.seeOther(StudioMemberRoutes.remove(id));
        }
        return act(form, "removed", () -> members.remove(caller.staff(), Member.Id.parse(id)));
    }

    private Response act(MultivaluedMap<String, String> form, String done, Runnable change) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        try {
            change.run();
            return rendering.seeOther(StudioMemberRoutes.MEMBERS, done);
        } catch (ConflictException e) {
            Notice refused = Notice.danger(desk.words().text("members.refused"), sentence(e));
            StudioMembersPage page = pages.page(1, StudioMemberPages.Typed.nothing(), FieldErrors.none());
            return rendering.of(CONFLICT, page.with(refused));
        }
    }

    private static String sentence(ConflictException refusal) {
        return Posted.sentence(String.valueOf(refusal.getMessage()));
    }

    /** Exactly these: whatever else was posted is refused. */
    private static Set<StudioRole> roles(MultivaluedMap<String, String> form) {
        Set<StudioRole> roles = EnumSet.noneOf(StudioRole.class);
        for (String name : form.getOrDefault("role", List.of())) {
            roles.add(StudioRole.find(name)
                    .orElseThrow(() -> InvalidInputException.of("roles", "must be those of a studio")));
        }
        return roles;
    }
}
