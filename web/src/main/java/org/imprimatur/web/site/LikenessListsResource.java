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
import java.util.Locale;
import java.util.Map;
import org.imprimatur.consent.ApprovedList;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.LikenessListsPage;
import org.imprimatur.web.page.LikenessRoutes;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Notice;

/** An owner's lists of approved people. */
@Path("likeness/lists")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessListsResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    ApprovedLists lists;

    @GET
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response lists(@QueryParam("done") @DefaultValue("") String done) {
        LikenessListsPage page = page("", FieldErrors.none());
        if (done.isEmpty()) {
            return rendering.ok(page);
        }
        String key = done.matches("list-[a-z-]{1,20}") ? "done." + done : "done.list-changed";
        return rendering.ok(
                page.with(Notice.success(Messages.of(frames.locale()).text(key), "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response make(MultivaluedMap<String, String> form) {
        String name = Posted.text(form, "name");
        return act(form, "name", name, "list-made", actor -> lists.make(actor, name));
    }

    @POST
    @Path("{id}/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response rename(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        String name = Posted.text(form, "name");
        return act(form, "name-" + id, "", "list-changed", actor -> lists.rename(actor, Posted.list(id), name));
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(form, "name-" + id, "", "list-deleted", actor -> lists.delete(actor, Posted.list(id)));
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        String person = Posted.text(form, "person");
        return act(form, "person-" + id, "", "list-changed", actor -> lists.add(actor, Posted.list(id), person));
    }

    @POST
    @Path("{id}/members/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        String person = Posted.text(form, "person");
        return act(form, "person-" + id, "", "list-changed", actor -> lists.remove(actor, Posted.list(id), person));
    }

    /** One change to the lists. */
    private interface Change {
        void by(Actor actor);
    }

    /** @param field beside which a refusal is said */
    private Response act(MultivaluedMap<String, String> form, String field, String name, String done, Change change) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        try {
            change.by(caller.actor());
            return rendering.seeOther(LikenessRoutes.LISTS, done);
        } catch (InvalidInputException e) {
            return again(name, field, Posted.sentence(e));
        } catch (ConflictException e) {
            return again(name, field, Posted.sentence(String.valueOf(e.getMessage())));
        }
    }

    private Response again(String name, String field, String sentence) {
        return rendering.of(UNPROCESSABLE, page(name, new FieldErrors(Map.of(field, sentence))));
    }

    private LikenessListsPage page(String name, FieldErrors errors) {
        return new LikenessListsPage(
                frames.frame("likeness"),
                lists.of(caller.actor().party().id()).stream()
                        .map(LikenessListsResource::list)
                        .toList(),
                name,
                errors);
    }

    private static LikenessListsPage.PeopleList list(ApprovedList list) {
        return new LikenessListsPage.PeopleList(
                list.id().toString(),
                list.name(),
                list.members().stream()
                        .map(member -> new LikenessListsPage.Person(
                                member.party().account(),
                                member.party().displayName(),
                                member.party().kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                list.attachedTo());
    }
}
