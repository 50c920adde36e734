package org.imprimatur.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.imprimatur.web.encoding.AcceptedEncodings;

/**
 * Serves the {@link Assets}, and nothing else, under addresses that carry their digest. The current digest is kept by
 * browsers for a year; any other digest, as a page from before an upgrade asks for, gets the current content unkept.
 */
@Path("/static")
@ApplicationScoped
public class StaticResource {

    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Assets assets = Assets.load();

    @GET
    @Path("{digest}/{name}")
    @PermitAll
    public Response get(
            @PathParam("digest") String digest,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Request request) {
        Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
        boolean gzip = AcceptedEncodings.includeGzip(headers);
        // RFC 9110, 8.8.3.3: another encoding is another representation, so it has another strong tag.
        var tag = new EntityTag(asset.digest() + (gzip ? "-gzip" : ""));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : content(asset, gzip);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, digest.equals(asset.digest()) ? KEEP : ASK_AGAIN)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response.ResponseBuilder content(Asset asset, boolean gzip) {
        Response.ResponseBuilder response = Response.ok().header(HttpHeaders.CONTENT_TYPE, asset.mediaType());
        if (gzip) {
            return response.entity(asset.gzipped()).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.entity(asset.plain());
    }
}
