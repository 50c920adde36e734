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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.generation.Uses;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Frame;
import org.imprimatur.web.page.LikenessPage;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.RevokePage;
import org.imprimatur.web.page.Routes;

/** A person's consent settings. Every act is a plain form post that answers with a redirect, or the form again. */
@Path("likeness")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessResource {

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
    LikenessPages pages;

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
    Uses uses;

    @Inject
    OnboardingPayees payees;

    /**
     * The first likeness, or the form to register one.
     *
     * @param payee `back` when the payment service sent the owner back, `again` when its link was used up
     */
    @GET
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response likeness(@QueryParam("payee") @DefaultValue("") String payee) {
        if ("again".equals(payee)) {
            return Response.seeOther(payees.start(caller.partyId(), Routes.LIKENESS.value()))
                    .build();
        }
        if ("back".equals(payee)) {
            payees.refresh(caller.partyId());
        }
        List<Subject> owned = subjects.ownedBy(caller.actor().party().id(), Subject.Kind.LIKENESS);
        return rendering.seeOther(
                owned.isEmpty()
                        ? Routes.NEW_LIKENESS
                        : Routes.likeness(owned.get(0).handle()));
    }

    @GET
    @Path("{handle}")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response likeness(
            @PathParam("handle") String handle,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("done") @DefaultValue("") String done) {
        LikenessPage page = pages.page(owned(handle), Math.max(0, Math.min(first, 100_000)));
        return rendering.ok(done.isEmpty() ? page : page.with(notice(done)));
    }

    private Notice notice(String done) {
        Messages words = Messages.of(frames.locale());
        String key = done.matches("[a-z-]{1,30}") ? "done." + done : "done.saved";
        return Notice.success(words.text(key), "");
    }

    @POST
    @Path("{handle}/policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response setPolicy(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        try {
            save(subject, form);
            return rendering.seeOther(Routes.likeness(handle), "saved");
        } catch (PolicyForms.InvalidForm e) {
            return again(subject, form, e.errors());
        } catch (InvalidInputException e) {
            return again(subject, form, Posted.errors(e));
        }
    }

    private void save(Subject subject, MultivaluedMap<String, String> form) throws PolicyForms.InvalidForm {
        Terms before = policies.findCurrent(subject.id())
                .map(p -> Terms.of(p.policy()))
                .orElseGet(Terms::onlyMe);
        Terms terms = PolicyForms.terms(form, before);
        Actor actor = caller.actor();
        registering.instruct(actor, subject.handle(), Posted.text(form, "notes"));
        setting.set(actor, subject.handle(), terms, Posted.number(form, "version"));
    }

    private Response again(Subject subject, MultivaluedMap<String, String> form, FieldErrors errors) {
        PolicyForm posted = PolicyForms.of(form, errors, frames.locale());
        return rendering.of(UNPROCESSABLE, pages.page(subject, 0, posted, FieldErrors.none()));
    }

    @POST
    @Path("{handle}/approved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response approve(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        try {
            approved.approve(caller.actor(), handle, Posted.text(form, "person"));
            return rendering.seeOther(Routes.likeness(handle), "approved");
        } catch (InvalidInputException e) {
            FieldErrors errors = new FieldErrors(Map.of("person", Posted.sentence(e)));
            return rendering.of(UNPROCESSABLE, pages.page(subject, 0, pages.fresh(subject), errors));
        }
    }

    @POST
    @Path("{handle}/approved/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response remove(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        approved.remove(caller.actor(), owned(handle).handle(), Posted.text(form, "person"));
        return rendering.seeOther(Routes.likeness(handle), "removed");
    }

    /** Asks first: what follows from withdrawing is said before it is done. */
    @GET
    @Path("{handle}/revoke")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response confirmRevoking(@PathParam("handle") String handle) {
        return rendering.ok(revokePage(owned(handle), FieldErrors.none()));
    }

    @POST
    @Path("{handle}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response revoke(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        if (!"yes".equals(form.getFirst("confirm"))) {
            String missing = Messages.of(frames.locale()).text("revoke.confirm.missing");
            return rendering.of(UNPROCESSABLE, revokePage(subject, new FieldErrors(Map.of("confirm", missing))));
        }
        try {
            revoking.revoke(caller.actor(), handle, Posted.text(form, "reason"));
        } catch (ConflictException e) { // Posted twice: what was asked for is so.
            return rendering.seeOther(Routes.likeness(handle));
        }
        return rendering.seeOther(Routes.likeness(handle), "withdrawn");
    }

    private RevokePage revokePage(Subject subject, FieldErrors errors) {
        Uses.Counts counts = uses.count(subject.id(), Instant.EPOCH);
        Frame frame = frames.frame("likeness");
        return new RevokePage(
                frame,
                subject.name(),
                subject.handle(),
                Math.toIntExact(counts.waiting()),
                Math.toIntExact(counts.running()),
                0,
                Math.toIntExact(counts.delivered()),
                errors);
    }

    private Subject owned(String handle) {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        if (subject.kind() != Subject.Kind.LIKENESS) {
            throw new UnknownThingException("likeness", "@" + handle);
        }
        return subject;
    }
}
