package org.imprimatur.web.site.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.audit.AuditFilter;
import org.imprimatur.audit.AuditTrail;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Dossier;
import org.imprimatur.clearance.Dossiers;
import org.imprimatur.generation.Queue;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.StorableText;
import org.imprimatur.web.page.DecisionPage;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Rendering;
import org.imprimatur.web.site.cleared.ClearedViews;
import org.imprimatur.web.site.cleared.Reader;

/** What goes on, for those who look after it. Nothing here changes anything. */
@Path("operations")
@RequestScoped
@Produces(Rendering.HTML)
public class OperationsResource {

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    OperationsPages pages;

    @Inject
    Dossiers dossiers;

    @Inject
    ClearedViews cleared;

    @Inject
    Queue queue;

    /**
     * @param period `24h` or `7d`
     * @param before id of a line of the audit trail, from below which to read on
     */
    @GET
    @RolesAllowed({Role.REVIEWER, Role.AUDITOR})
    public Response operations(
            @QueryParam("period") @DefaultValue("24h") String period,
            @QueryParam("actor") @DefaultValue("") String actor,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("thing") @DefaultValue("") String thing,
            @QueryParam("before") @DefaultValue("") String before) {
        AuditFilter filter = new AuditFilter(
                StorableText.of("actor", actor.strip().replaceFirst("^@", "")),
                StorableText.of("act", act.strip()),
                StorableText.of("thing", thing.strip()));
        return rendering.ok(pages.page(period, filter, cursor(before)));
    }

    private static long cursor(String before) {
        return before.matches("\\d{1,18}") ? Long.parseLong(before) : AuditTrail.NEWEST;
    }

    @GET
    @Path("decisions/{id}")
    @RolesAllowed({Role.REVIEWER, Role.AUDITOR})
    public Response decision(@PathParam("id") String id) {
        ClearanceRequest.Id request = requestId(id);
        Dossier dossier = dossiers.get(request);
        Reader reader = new Reader(caller.actor(), true, caller.hasRole(Role.AUDITOR));
        Optional<Href> generation = queue.findJob(request).map(job -> Routes.generation(job.value()));
        return rendering.ok(new DecisionPage(
                frames.frame("operations"),
                request.toString(),
                cleared.of(dossier, reader),
                generation.orElseGet(Href::none)));
    }

    private static ClearanceRequest.Id requestId(String id) {
        try {
            return new ClearanceRequest.Id(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
