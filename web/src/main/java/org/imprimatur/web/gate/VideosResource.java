package org.imprimatur.web.gate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.imprimatur.generation.DeliveringOutputs;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.Jobs;
import org.imprimatur.generation.Submission;
import org.imprimatur.generation.SubmittingJobs;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.problem.RequestId;
import org.jspecify.annotations.Nullable;

/** `/v1/videos`, as clients of the OpenAI Videos API call it. Nothing is generated that was not cleared. */
@Path("v1/videos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {

    private static final String VIDEO = "video";

    @Inject
    Caller caller;

    @Inject
    SubmittingJobs submitting;

    @Inject
    Jobs jobs;

    @Inject
    DeliveringOutputs delivering;

    @Inject
    RequestId requestId;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response createFromJson(InputStream body) throws IOException {
        return create(VideoRequest.ofJson(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response createFromForm(List<EntityPart> parts) throws IOException {
        return create(VideoRequest.ofForm(parts));
    }

    private Response create(VideoRequest request) {
        ClearanceRequest asked = request.toClearanceRequest(caller.actor(), Instant.now());
        Submission submission = submitting.submit(asked);
        return submission
                .job()
                .map(job ->
                        Response.ok(VideoJson.of(job, submission.clearance()).toString()))
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN)
                        .entity(VideoJson.denial(submission.clearance(), requestId.value())
                                .toString()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public String retrieve(@PathParam("id") String id) {
        return VideoJson.of(jobs.getVisible(caller.actor(), new Job.Id(id))).toString();
    }

    /**
     * Honours a single byte range (RFC 9110, section 14).
     *
     * @param variant `video`; there are no thumbnails or sprite sheets yet
     */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.CREATOR, Role.PLATFORM})
    public Response content(
            @PathParam("id") String id,
            @QueryParam("variant") @DefaultValue(VIDEO) String variant,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        if (!VIDEO.equals(variant)) {
            throw InvalidInputException.of("variant", "must be `video`, is `%s`".formatted(variant));
        }
        DeliveringOutputs.Delivery delivery = delivering.deliver(caller.actor(), new Job.Id(id));
        return FileResponse.of(delivery.file(), delivery.contentType(), delivery.sha256(), range);
    }
}
