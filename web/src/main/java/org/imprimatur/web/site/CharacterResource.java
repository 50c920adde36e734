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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.ConsentingAgain;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.CharacterPage;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.StudioRoutes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.registry.CharacterPictures;

/** One character of a studio: what is offered of it, who is approved, and its withdrawal. */
@Path("studio/characters")
@RequestScoped
@Produces(Rendering.HTML)
public class CharacterResource {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    CharacterPages pages;

    @Inject
    CharacterPictures pictures;

    @Inject
    Subjects subjects;

    @Inject
    Registering registering;

    @Inject
    Policies policies;

    @Inject
    SettingPolicy setting;

    @Inject
    ApprovedPeople approved;

    @Inject
    RevokingConsent revoking;

    @Inject
    ConsentingAgain consenting;

    /** @param preset terms to fill the form with; nothing is saved */
    @GET
    @Path("{handle}")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response character(
            @PathParam("handle") String handle,
            @QueryParam("preset") @DefaultValue("") String preset,
            @QueryParam("done") @DefaultValue("") String done) {
        CharacterPage page = pages.page(owned(handle), TermsPreset.find(preset));
        return rendering.ok(done.isEmpty() ? page : page.with(desk.done(done)));
    }

    /** A small JPEG. */
    @GET
    @Path("{handle}/picture")
    @Produces("image/jpeg")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response picture(@PathParam("handle") String handle, @Context Request request) {
        return pictures.thumbnail(owned(handle), request);
    }

    @POST
    @Path("{handle}/policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response setPolicy(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        try {
            save(subject, form);
            return rendering.seeOther(StudioRoutes.character(handle), "saved");
        } catch (PolicyForms.InvalidForm e) {
            return again(subject, form, e.errors());
        } catch (InvalidInputException e) {
            return again(subject, form, Posted.errors(e));
        } catch (ConflictException e) {
            if (subject.isWithdrawn() || version(subject) == Posted.number(form, "version")) {
                throw e;
            }
            return moved(subject, form);
        }
    }

    private void save(Subject subject, MultivaluedMap<String, String> form) throws PolicyForms.InvalidForm {
        new Violations()
                .requireLength(Posted.text(form, "notes"), 0, 2000, "instructions")
                .throwIfAny();
        Terms before = policies.findCurrent(subject.id())
                .map(p -> Terms.of(p.policy()))
                .orElseGet(Terms::onlyMe);
        Terms terms = PolicyForms.terms(form, before);
        setting.set(caller.actor(), subject.handle(), terms, Posted.number(form, "version"));
        registering.instruct(caller.actor(), subject.handle(), Posted.text(form, "notes"));
    }

    private int version(Subject subject) {
        return policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
    }

    /** Somebody saved meanwhile: what was typed is kept, and measured against what is in force now. */
    private Response moved(Subject subject, MultivaluedMap<String, String> form) {
        int current = version(subject);
        form.putSingle("version", Integer.toString(current));
        PolicyForm kept = PolicyForms.of(form, FieldErrors.none(), frames.locale());
        Notice notice = new Notice(
                Tone.WARNING,
                desk.words().text("settings.moved", current),
                desk.words().text("settings.moved.text"));
        return rendering.of(
                CONFLICT, pages.page(subject, kept, "", FieldErrors.none()).with(notice));
    }

    private Response again(Subject subject, MultivaluedMap<String, String> form, FieldErrors errors) {
        PolicyForm posted = PolicyForms.of(form, errors, frames.locale());
        return rendering.of(UNPROCESSABLE, pages.page(subject, posted, "", FieldErrors.none()));
    }

    @POST
    @Path("{handle}/approved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response approve(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        try {
            approved.approve(caller.actor(), handle, Posted.text(form, "person"));
            return rendering.seeOther(StudioRoutes.character(handle), "approved");
        } catch (InvalidInputException e) {
            FieldErrors errors = new FieldErrors(Map.of("person", Posted.sentence(e)));
            return rendering.of(UNPROCESSABLE, pages.page(subject, pages.fresh(subject), "", errors));
        }
    }

    @POST
    @Path("{handle}/approved/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response remove(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        approved.remove(caller.actor(), owned(handle).handle(), Posted.text(form, "person"));
        return rendering.seeOther(StudioRoutes.character(handle), "removed");
    }

    /** Asks first: what follows from withdrawing is said before it is done. */
    @GET
    @Path("{handle}/withdraw")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response confirmWithdrawing(@PathParam("handle") String handle) {
        return rendering.ok(pages.withdraw(owned(handle), FieldErrors.none()));
    }

    @POST
    @Path("{handle}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response withdraw(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        if (!"yes".equals(form.getFirst("confirm"))) {
            FieldErrors missing = new FieldErrors(Map.of("confirm", desk.words().text("revoke.confirm.missing")));
            return rendering.of(UNPROCESSABLE, pages.withdraw(subject, missing));
        }
        try {
            revoking.revoke(caller.actor(), handle, Posted.text(form, "reason"));
        } catch (ConflictException e) { // Posted twice: what was asked for is so.
            return rendering.seeOther(StudioRoutes.character(handle));
        }
        return rendering.seeOther(StudioRoutes.character(handle), "withdrawn");
    }

    /** Takes a withdrawal back. What may be done with it then is nothing, until terms are saved. */
    @POST
    @Path("{handle}/offer-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response offerAgain(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        consenting.consent(caller.actor(), owned(handle).handle());
        return rendering.seeOther(StudioRoutes.character(handle), "offered-again");
    }

    private Subject owned(String handle) {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        if (subject.kind() != Subject.Kind.CHARACTER) {
            throw new UnknownThingException("subject", "@" + handle);
        }
        return subject;
    }
}
