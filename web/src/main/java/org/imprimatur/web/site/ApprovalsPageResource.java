package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.clearance.Approval;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Routes;

/** The owner's answers, posted from the settings page. */
@Path("approvals/{id}")
@RequestScoped
@Produces(Rendering.HTML)
public class ApprovalsPageResource {

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Rendering rendering;

    @Inject
    AnsweringApprovals answering;

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        answering.approve(caller.actor(), approvalId(id));
        return rendering.seeOther(Routes.LIKENESS);
    }

    @POST
    @Path("deny")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response deny(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        answering.deny(caller.actor(), approvalId(id), Posted.text(form, "reason"));
        return rendering.seeOther(Routes.LIKENESS);
    }

    private static Approval.Id approvalId(String id) {
        try {
            return new Approval.Id(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
