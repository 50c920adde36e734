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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imprimatur.clearance.Foreseen;
import org.imprimatur.clearance.SimulatingUses;
import org.imprimatur.clearance.Simulation;
import org.imprimatur.consent.Policies;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.HiddenField;
import org.imprimatur.web.page.LikenessSimulationPage;

/** "Would this be allowed?", asked of the settings in force or of those on the way to being saved. Records nothing. */
@Path("likeness/{handle}/simulate")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessSimulationResource {

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
    Policies policies;

    @Inject
    SimulatingUses simulating;

    @PathParam("handle")
    String handle = "";

    @GET
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response ask() {
        Subject subject = likenesses.get(handle);
        return rendering.ok(page(subject, SimulationForms.fresh(frames.locale()), List.of(), List.of()));
    }

    /** With the fields of the settings form beside them, the question is about those. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response answer(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Subject subject = likenesses.get(handle);
        List<HiddenField> draft = draft(form);
        if (form.getFirst("who") == null) {
            return rendering.ok(page(subject, SimulationForms.fresh(frames.locale()), draft, List.of()));
        }
        try {
            Foreseen foreseen = foresee(subject, form, draft);
            String prompt = Posted.text(form, "prompt");
            return rendering.ok(page(
                    subject,
                    SimulationForms.of(form, FieldErrors.none(), frames.locale()),
                    draft,
                    List.of(SimulationAnswers.of(foreseen, prompt, frames.locale()))));
        } catch (InvalidInputException e) {
            return again(subject, form, draft, Posted.errors(e));
        } catch (PolicyForms.InvalidForm e) {
            return again(subject, form, draft, new FieldErrors(Map.of()));
        }
    }

    private Foreseen foresee(Subject subject, MultivaluedMap<String, String> form, List<HiddenField> draft)
            throws PolicyForms.InvalidForm {
        Simulation simulation = SimulationForms.simulation(form, Instant.now());
        if (draft.isEmpty()) {
            return simulating.simulate(caller.actor(), handle, simulation);
        }
        Terms before = policies.findCurrent(subject.id())
                .map(p -> Terms.of(p.policy()))
                .orElseGet(Terms::onlyMe);
        return simulating.simulate(caller.actor(), handle, simulation, PolicyForms.terms(form, before));
    }

    private List<HiddenField> draft(MultivaluedMap<String, String> form) {
        return form.getFirst("audience") == null
                ? List.of()
                : PolicyForms.fields(PolicyForms.of(form, FieldErrors.none(), frames.locale()));
    }

    private Response again(
            Subject subject, MultivaluedMap<String, String> form, List<HiddenField> draft, FieldErrors errors) {
        return rendering.of(
                UNPROCESSABLE, page(subject, SimulationForms.of(form, errors, frames.locale()), draft, List.of()));
    }

    private LikenessSimulationPage page(
            Subject subject,
            LikenessSimulationPage.Question question,
            List<HiddenField> draft,
            List<LikenessSimulationPage.Answer> answers) {
        return new LikenessSimulationPage(frames.frame("likeness"), subject.name(), handle, question, draft, answers);
    }
}
