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
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.generation.Uses;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violations;
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
import org.imprimatur.web.page.Tone;

/** A person's consent settings. Every act is a plain form post that answers with a redirect, or the form again. */
@Path("likeness")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessResource {

    private static final int CONFLICT = 409;
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
    DifferencePages differences;

    @Inject
    OwnLikenesses likenesses;

    @Inject
    ApprovedLists lists;

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
    public Response likeness(@PathParam("handle") String handle, @QueryParam("done") @DefaultValue("") String done) {
        LikenessPage page = pages.page(owned(handle));
        return rendering.ok(done.isEmpty() ? page : page.with(notice(done)));
    }

    private Notice notice(String done) {
        Messages words = Messages.of(frames.locale());
        String key = done.matches("[a-z-]{1,30}") ? "done." + done : "done.saved";
        return Notice.success(words.text(key), "");
    }

    /** Says what saving would change; the page that answers carries the form along. */
    @POST
    @Path("{handle}/policy/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response preview(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = owned(handle);
        if (version(subject) != Posted.number(form, "version")) {
            return moved(subject, form);
        }
        try {
            PolicyForm kept = PolicyForms.of(form, FieldErrors.none(), frames.locale());
            return rendering.ok(differences.page(subject, terms(subject, form), kept, ""));
        } catch (PolicyForms.InvalidForm e) {
            return again(subject, form, e.errors());
        } catch (InvalidInputException e) {
            return again(subject, form, Posted.errors(e));
        }
    }

    /** Back from there, with everything as it was typed. */
    @POST
    @Path("{handle}/policy/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response edit(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        PolicyForm kept = PolicyForms.of(form, FieldErrors.none(), frames.locale());
        return rendering.ok(pages.page(owned(handle), kept, FieldErrors.none()));
    }

    /** Saves, whether or not the difference was looked at before. */
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
        } catch (ConflictException e) {
            if (subject.isWithdrawn() || version(subject) == Posted.number(form, "version")) {
                throw e;
            }
            return moved(subject, form);
        }
    }

    private void save(Subject subject, MultivaluedMap<String, String> form) throws PolicyForms.InvalidForm {
        Terms terms = terms(subject, form);
        Actor actor = caller.actor();
        setting.set(actor, subject.handle(), terms, Posted.number(form, "version"));
        registering.instruct(actor, subject.handle(), Posted.text(form, "notes"));
    }

    private Terms terms(Subject subject, MultivaluedMap<String, String> form) throws PolicyForms.InvalidForm {
        new Violations()
                .requireLength(Posted.text(form, "notes"), 0, 2000, "instructions")
                .throwIfAny();
        Terms before = policies.findCurrent(subject.id())
                .map(p -> Terms.of(p.policy()))
                .orElseGet(Terms::onlyMe);
        return PolicyForms.terms(form, before);
    }

    private int version(Subject subject) {
        return policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
    }

    /** Somebody saved meanwhile: what was typed is kept, and measured against what is in force now. */
    private Response moved(Subject subject, MultivaluedMap<String, String> form) {
        int current = version(subject);
        form.putSingle("version", Integer.toString(current));
        PolicyForm kept = PolicyForms.of(form, FieldErrors.none(), frames.locale());
        Messages words = Messages.of(frames.locale());
        Notice notice =
                new Notice(Tone.WARNING, words.text("settings.moved", current), words.text("settings.moved.text"));
        return rendering.of(
                CONFLICT, pages.page(subject, kept, FieldErrors.none()).with(notice));
    }

    private Response again(Subject subject, MultivaluedMap<String, String> form, FieldErrors errors) {
        PolicyForm posted = PolicyForms.of(form, errors, frames.locale());
        return rendering.of(UNPROCESSABLE, pages.page(subject, posted, FieldErrors.none()));
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
            return rendering.of(UNPROCESSABLE, pages.page(subject, pages.fresh(subject), errors));
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

    @POST
    @Path("{handle}/lists")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response attach(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        lists.attach(caller.actor(), owned(handle).handle(), Posted.list(form));
        return rendering.seeOther(Routes.likeness(handle), "attached");
    }

    @POST
    @Path("{handle}/lists/detach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response detach(@PathParam("handle") String handle, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        lists.detach(caller.actor(), owned(handle).handle(), Posted.list(form));
        return rendering.seeOther(Routes.likeness(handle), "detached");
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
        return likenesses.get(handle);
    }
}
