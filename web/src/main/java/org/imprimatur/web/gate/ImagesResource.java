package org.imprimatur.web.gate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.generation.DeletingJobs;
import org.imprimatur.generation.DeliveringOutputs;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.Jobs;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingOnce;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.problem.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * `/v1/images`, as clients of the OpenAI Images API call it. One image at a time is our extension: they can be asked for
 * later, because an owner may have to be asked first.
 */
@Path("v1/images")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImagesResource {

    @Inject
    Caller caller;

    @Inject
    SubmittingOnce submitting;

    @Inject
    Jobs jobs;

    @Inject
    DeletingJobs deleting;

    @Inject
    DeliveringOutputs delivering;

    @Inject
    ImageWaiting waiting;

    @Inject
    Settings settings;

    @Inject
    RequestId requestId;

    /** Answers with the pictures, when they are permitted; else at once with what stands against them. */
    @POST
    @Path("generations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public void generate(
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            InputStream body,
            @Suspended AsyncResponse response)
            throws IOException {
        ImageRequest asked = ImageRequest.ofJson(body);
        ImageRequest.ResponseFormat format = asked.responseFormat();
        List<Submission> submissions = submitting.submit(asked.toClearanceRequests(caller.actor(), Instant.now()), key);
        ImageOrder order = new ImageOrder(caller.actor(), submissions, format, settings.publicUrl(), requestId.value());
        Clearance clearance = submissions.get(0).clearance(); // the others are decided on the same facts
        Outcome outcome = clearance.decision().outcome();
        if (outcome == Outcome.PERMITTED) {
            waiting.answer(response, order);
        } else {
            response.resume(outcome == Outcome.DENIED ? denied(clearance) : asksFirst(order));
        }
    }

    private Response denied(Clearance clearance) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(VideoJson.denial(clearance, requestId.value()).toString())
                .build();
    }

    private static Response asksFirst(ImageOrder order) {
        return ImageWaiting.refused(
                403,
                "approval-required",
                "an owner is asked first: ask for the images by their ids until they are completed",
                order);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String retrieve(@PathParam("id") String id) {
        return VideoJson.of(jobs.getVisible(caller.actor(), image(id))).toString();
    }

    /** Cancels what runs, takes back what waits, and deletes the media of what was made. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String delete(@PathParam("id") String id) {
        deleting.delete(caller.actor(), image(id));
        return VideoJson.deleted(image(id)).toString();
    }

    /** @param variant `image` or `thumbnail` */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response content(
            @PathParam("id") String id,
            @QueryParam("variant") @DefaultValue("image") String variant,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        DeliveringOutputs.Delivery delivery =
                delivering.deliver(caller.actor(), image(id), Variants.of(variant, Job.Kind.IMAGE));
        return FileResponse.of(delivery.file(), delivery.contentType(), delivery.sha256(), range);
    }

    /** @throws UnknownThingException when it names a video */
    private static Job.Id image(String id) {
        Job.Id job = new Job.Id(id);
        if (job.kind() != Job.Kind.IMAGE) {
            throw new UnknownThingException("image", job);
        }
        return job;
    }
}
