package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.imprimatur.consent.ConsentingAgain;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.DeletingBiometrics;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.LikenessBiometricsPage;
import org.imprimatur.web.page.LikenessRenewalPage;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Routes;

/** The two acts besides withdrawing that are asked about first: consenting again, and deleting biometrics. */
@Path("likeness")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessDutiesResource {

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
    OwnLikenesses likenesses;

    @Inject
    RevokingConsent revoking;

    @Inject
    ConsentingAgain consenting;

    @Inject
    DeletingBiometrics deleting;

    @PathParam("handle")
    String handle = "";

    @GET
    @Path("{handle}/renew")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response confirmRenewing() {
        Subject subject = likenesses.get(handle);
        return subject.isWithdrawn()
                ? rendering.ok(renewal(subject, FieldErrors.none()))
                : rendering.seeOther(Routes.likeness(handle));
    }

    @POST
    @Path("{handle}/renew")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response renew(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = likenesses.get(handle);
        if (!"yes".equals(form.getFirst("confirm"))) {
            return rendering.of(UNPROCESSABLE, renewal(subject, unconfirmed()));
        }
        try {
            consenting.consent(caller.actor(), handle);
        } catch (ConflictException e) { // Posted twice: what was asked for is so.
            return rendering.seeOther(Routes.likeness(handle));
        }
        return rendering.seeOther(Routes.likeness(handle), "renewed");
    }

    @GET
    @Path("{handle}/biometrics/delete")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response confirmDeleting() {
        return rendering.ok(biometrics(likenesses.get(handle), FieldErrors.none()));
    }

    @POST
    @Path("{handle}/biometrics/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response delete(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = likenesses.get(handle);
        if (!"yes".equals(form.getFirst("confirm"))) {
            return rendering.of(UNPROCESSABLE, biometrics(subject, unconfirmed()));
        }
        deleting.delete(caller.actor(), handle);
        return rendering.seeOther(Routes.likeness(handle), "biometrics-deleted");
    }

    private LikenessRenewalPage renewal(Subject subject, FieldErrors errors) {
        String since = revoking.findLast(subject.id())
                .map(at -> Words.day(at, frames.locale()))
                .orElse("");
        return new LikenessRenewalPage(frames.frame("likeness"), subject.name(), handle, since, errors);
    }

    private LikenessBiometricsPage biometrics(Subject subject, FieldErrors errors) {
        return new LikenessBiometricsPage(
                frames.frame("likeness"), subject.name(), handle, deleting.captures(caller.actor(), handle), errors);
    }

    private FieldErrors unconfirmed() {
        return new FieldErrors(Map.of("confirm", Messages.of(frames.locale()).text("revoke.confirm.missing")));
    }
}
