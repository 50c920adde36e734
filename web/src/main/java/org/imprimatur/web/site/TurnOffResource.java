package org.imprimatur.web.site;

import jakarta.annotation.security.PermitAll;
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
import org.imprimatur.notices.ChoosingNotices;
import org.imprimatur.notices.NoticeKind;
import org.imprimatur.web.page.ApprovalRoutes;
import org.imprimatur.web.page.TurnOffPage;

/**
 * The link at the foot of each e-mail. Following it does nothing, as mail programs follow links by themselves; the post
 * turns one kind of e-mail off, and is what mail programs send for their own button (RFC 8058). The token stands in for
 * a sign-in and can do nothing else, so that there is no session whose form this would have to be.
 */
@Path("notices/off/{token}")
@RequestScoped
@Produces(Rendering.HTML)
public class TurnOffResource {

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    ChoosingNotices choosing;

    @GET
    @PermitAll
    public Response ask(@PathParam("token") String token) {
        return page(choosing.kindOf(token), false, token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response turnOff(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        return page(choosing.turnOff(token), true, token);
    }

    private Response page(NoticeKind kind, boolean done, String token) {
        return rendering.ok(new TurnOffPage(frames.frame(""), kind.wire(), done, ApprovalRoutes.turnOff(token)));
    }
}
