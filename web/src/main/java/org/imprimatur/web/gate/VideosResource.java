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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.generation.DeletingJobs;
import org.imprimatur.generation.DeliveringOutputs;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobFilter;
import org.imprimatur.generation.Jobs;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingOnce;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.problem.RequestId;
import org.jspecify.annotations.Nullable;

/** `/v1/videos`, as clients of the OpenAI Videos API call it. Nothing is generated that was not cleared. */
@Path("v1/videos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {

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
    RequestId requestId;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response createFromJson(@HeaderParam("Idempotency-Key") @DefaultValue("") String key, InputStream body)
            throws IOException {
        return create(VideoRequest.ofJson(body), key);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response createFromForm(@HeaderParam("Idempotency-Key") @DefaultValue("") String key, List<EntityPart> parts)
            throws IOException {
        return create(VideoRequest.ofForm(parts), key);
    }

    private Response create(VideoRequest request, String key) {
        return submit(request.toClearanceRequest(caller.actor(), Instant.now()), key);
    }

    /**
     * A new video from a completed one. Everyone in that one is decided again, with those whom the prompt names.
     *
     * @param id of the video that it is made from
     */
    @POST
    @Path("{id}/remix")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response remixFromJson(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, InputStream body)
            throws IOException {
        return remix(id, VideoRequest.ofJson(body), key);
    }

    @POST
    @Path("{id}/remix")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response remixFromForm(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") String key,
            List<EntityPart> parts)
            throws IOException {
        return remix(id, VideoRequest.ofForm(parts), key);
    }

    private Response remix(String id, VideoRequest request, String key) {
        Job parent = jobs.getVisible(caller.actor(), new Job.Id(id));
        if (parent.kind() != Job.Kind.VIDEO) {
            throw InvalidInputException.of("video_id", "names an image: only videos can be remixed");
        }
        return submit(request.toRemix(caller.actor(), parent, Instant.now()), key);
    }

    private Response submit(ClearanceRequest asked, String key) {
        Submission submission = submitting.submit(List.of(asked), key).get(0);
        return submission
                .job()
                .map(job ->
                        Response.ok(VideoJson.of(job, submission.clearance()).toString()))
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN)
                        .entity(VideoJson.denial(submission.clearance(), requestId.value())
                                .toString()))
                .build();
    }

    /**
     * The caller's own videos, a page at a time.
     *
     * @param after the last video of the page before
     * @param order by age: `desc` is newest first
     */
    @GET
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("order") @DefaultValue("desc") String order) {
        JobFilter filter = new ListQuery(after, limit, order).toFilter(Job.Kind.VIDEO);
        return VideoJson.of(jobs.listVisible(caller.actor(), filter)).toString();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String retrieve(@PathParam("id") String id) {
        return VideoJson.of(jobs.getVisible(caller.actor(), video(id))).toString();
    }

    /** Cancels what runs, takes back what waits, and deletes the media of what was made. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String delete(@PathParam("id") String id) {
        deleting.delete(caller.actor(), video(id));
        return VideoJson.deleted(video(id)).toString();
    }

    /**
     * Honours a single byte range (RFC 9110, section 14).
     *
     * @param variant `video` or `thumbnail`; there are no sprite sheets yet
     */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response content(
            @PathParam("id") String id,
            @QueryParam("variant") @DefaultValue("video") String variant,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        DeliveringOutputs.Delivery delivery =
                delivering.deliver(caller.actor(), video(id), Variants.of(variant, Job.Kind.VIDEO));
        return FileResponse.of(delivery.file(), delivery.contentType(), delivery.sha256(), range);
    }

    /** @throws UnknownThingException when it names an image */
    private static Job.Id video(String id) {
        Job.Id job = new Job.Id(id);
        if (job.kind() != Job.Kind.VIDEO) {
            throw new UnknownThingException("video", job);
        }
        return job;
    }
}
