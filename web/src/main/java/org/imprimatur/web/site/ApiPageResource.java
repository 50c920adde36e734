package org.imprimatur.web.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.imprimatur.web.page.ApiPage;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.PageHeaders;
import org.imprimatur.web.problem.ResponseHeaders;

/** The API for people: Swagger UI over `/openapi`, served by us. */
@Path("api")
@RequestScoped
@Produces(Rendering.HTML)
public class ApiPageResource {

    private static final String POLICY = "Content-Security-Policy";

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    ResponseHeaders headers;

    /** With a policy of its own: the library's style sheet has its icons in it as `data:` images. */
    @GET
    @PermitAll
    public Response explore() {
        String policy = headers.all().getOrDefault(POLICY, "");
        return Response.fromResponse(rendering.ok(new ApiPage(frames.frame("api"), Href.of("/openapi"))))
                .header(POLICY, PageHeaders.withDataImages(policy))
                .build();
    }
}
