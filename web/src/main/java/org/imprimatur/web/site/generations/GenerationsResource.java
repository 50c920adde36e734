package org.imprimatur.web.site.generations;

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
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.generation.DeletingJobs;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.Jobs;
import org.imprimatur.generation.ShowingGenerations;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingJobs;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.StorableText;
import org.imprimatur.web.page.DeleteGenerationPage;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Frame;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Rendering;

/** A creator's generations, and the page of each. */
@Path("generations")
@RequestScoped
@Produces(Rendering.HTML)
public class GenerationsResource {

    private static final int UNPROCESSABLE = 422;
    private static final int FORBIDDEN = 403;

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    GenerationsPages list;

    @Inject
    GenerationPages single;

    @Inject
    ShowingGenerations showing;

    @Inject
    SubmittingJobs submitting;

    @Inject
    Jobs jobs;

    @Inject
    DeletingJobs deleting;

    /**
     * @param kind, state, after what of the list to show
     * @param query part of the name of somebody to ask
     * @param with handle to start the prompt with
     * @param remix id of a video to start from
     */
    @GET
    @RolesAllowed(Role.CREATOR)
    public Response list(
            @QueryParam("show-kind") @DefaultValue("any") String kind,
            @QueryParam("show-state") @DefaultValue("any") String state,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("remix") @DefaultValue("") String remix,
            @QueryParam("done") @DefaultValue("") String done) {
        Frame frame = frames.frame("generations");
        Frame told = done.equals("deleted") ? frame.with(deleted()) : frame;
        return rendering.ok(list.page(
                told,
                form(with, remix),
                FieldErrors.none(),
                new ListFilter(kind, state, after),
                StorableText.of("q", query)));
    }

    private Notice deleted() {
        return Notice.success(Messages.of(frames.locale()).text("generations.done.deleted"), "");
    }

    private GenerationForm form(String with, String remix) {
        if (!remix.isEmpty()) {
            return GenerationForm.remixOf(jobs.getVisible(caller.actor(), new Job.Id(remix)));
        }
        return with.matches("[a-z0-9._-]{3,30}") ? GenerationForm.empty().with(with) : GenerationForm.empty();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.CREATOR)
    public Response make(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        GenerationForm posted = GenerationForm.ofPosted(form);
        try {
            Submission submission = submitting.submit(request(posted));
            return submission
                    .job()
                    .map(job -> rendering.seeOther(Routes.generation(job.id().value())))
                    .orElseGet(() -> rendering.of(FORBIDDEN, list.refused(posted, submission.clearance())));
        } catch (InvalidInputException e) {
            return again(posted, GenerationForm.errors(e));
        }
    }

    private ClearanceRequest request(GenerationForm posted) {
        Actor actor = caller.actor();
        Instant now = Instant.now();
        if (posted.parent().isEmpty()) {
            return posted.toRequest(actor, now);
        }
        return posted.toRemix(actor, jobs.getVisible(actor, new Job.Id(posted.parent())), now);
    }

    private Response again(GenerationForm posted, FieldErrors errors) {
        return rendering.of(
                UNPROCESSABLE, list.page(frames.frame("generations"), posted, errors, ListFilter.everything(), ""));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.CREATOR,
        Role.RIGHTS_HOLDER,
        Role.STUDIO_LEGAL,
        Role.STUDIO_LICENSING,
        Role.STUDIO_FINANCE,
        Role.REVIEWER,
        Role.AUDITOR
    })
    public Response show(@PathParam("id") String id) {
        boolean all = caller.hasAnyRole(Role.REVIEWER, Role.AUDITOR);
        return rendering.ok(single.page(showing.get(caller.actor(), new Job.Id(id), all)));
    }

    /** Asks first. */
    @GET
    @Path("{id}/delete")
    @RolesAllowed(Role.CREATOR)
    public Response confirmDeleting(@PathParam("id") String id) {
        Job job = jobs.getVisible(caller.actor(), new Job.Id(id));
        return rendering.ok(new DeleteGenerationPage(
                frames.frame("generations"),
                id,
                job.kind().wire(),
                job.request().prompt(),
                !job.state().isFinal()));
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.CREATOR)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        if (!"yes".equals(form.getFirst("confirm"))) {
            throw new ConflictException("deleting was not confirmed");
        }
        deleting.delete(caller.actor(), new Job.Id(id));
        return rendering.seeOther(Routes.GENERATIONS, "deleted");
    }
}
