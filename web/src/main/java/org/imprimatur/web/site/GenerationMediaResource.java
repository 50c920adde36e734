package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.imprimatur.generation.DeliveringOutputs;
import org.imprimatur.generation.DeliveringOutputs.Delivery;
import org.imprimatur.generation.DeliveringOutputs.Variant;
import org.imprimatur.generation.Job;
import org.imprimatur.web.gate.FileResponse;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Films and pictures for the pages: to whoever asked for them, and to the owners of those who appear in them. A browser may
 * keep them for its one user, but asks each time whether they may still be shown.
 */
@Path("generations")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class GenerationMediaResource {

    private static final String PRIVATE = "private, no-cache";

    @Inject
    Caller caller;

    @Inject
    DeliveringOutputs delivering;

    /** Honours a single byte range (RFC 9110, section 14). */
    @GET
    @Path("{id}/content")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE, Role.CREATOR})
    public Response content(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known)
            throws IOException {
        return send(delivering.show(caller.actor(), new Job.Id(id), Variant.CONTENT), range, known);
    }

    /** A JPEG of at most 320 pixels in width. */
    @GET
    @Path("{id}/thumbnail")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE, Role.CREATOR})
    public Response thumbnail(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known)
            throws IOException {
        return send(delivering.show(caller.actor(), new Job.Id(id), Variant.THUMBNAIL), null, known);
    }

    private static Response send(Delivery delivery, @Nullable String range, @Nullable String known) throws IOException {
        String etag = "\"" + delivery.sha256() + "\"";
        Response response = etag.equals(known)
                ? Response.notModified().header(HttpHeaders.ETAG, etag).build()
                : FileResponse.of(delivery.file(), delivery.contentType(), delivery.sha256(), range);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PRIVATE);
        return response;
    }
}
