package org.imprimatur.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.imprimatur.consent.ApprovedLists;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;

/** Which lists approve for a subject. A root of its own: the one of the subject would hide it. */
@Path("api/subjects/{handle}/approved-lists/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachedListsResource {

    @Inject
    Caller caller;

    @Inject
    ApprovedLists lists;

    /** Everyone on it is approved for the subject. Idempotent. */
    @PUT
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response attach(@PathParam("handle") String handle, @PathParam("id") String id) {
        lists.attach(caller.actor(), handle, ApprovedListsResource.id(id));
        return Response.noContent().build();
    }

    /** Idempotent. */
    @DELETE
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response detach(@PathParam("handle") String handle, @PathParam("id") String id) {
        lists.detach(caller.actor(), handle, ApprovedListsResource.id(id));
        return Response.noContent().build();
    }
}
