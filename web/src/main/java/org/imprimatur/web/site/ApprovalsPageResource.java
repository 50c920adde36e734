package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.clearance.Approval;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Routes;

/** The requests that wait for an owner, and the answers. */
@Path("approvals")
@RequestScoped
@Produces(Rendering.HTML)
public class ApprovalsPageResource {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int FIRST_MAX = 100_000;

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    ApprovalPages pages;

    @Inject
    AnsweringApprovals answering;

    /** @param answered what was answered just now: the page says what became of it */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response waiting(
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("answered") List<String> answered) {
        return rendering.ok(pages.inbox(bounded(first), pages.outcomes(ids(answered), Set.of()), "", ""));
    }

    @GET
    @Path("decided")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response decided(@QueryParam("first") @DefaultValue("0") int first) {
        return rendering.ok(pages.decided(bounded(first)));
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Approval.Id approval = Approval.Id.parse(id);
        return answered(approval, form, "", () -> answering.approve(caller.actor(), approval));
    }

    @POST
    @Path("{id}/deny")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response deny(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Approval.Id approval = Approval.Id.parse(id);
        String reason = Denial.reason(form, words());
        return answered(approval, form, reason, () -> answering.deny(caller.actor(), approval, reason));
    }

    /** Back to where the form stood; or, when it came too late, to what is so instead. */
    private Response answered(Approval.Id id, MultivaluedMap<String, String> form, String reason, Runnable answer) {
        try {
            answer.run();
        } catch (ConflictException tooLate) {
            return rendering.of(CONFLICT, pages.inbox(0, pages.outcomes(Set.of(id), Set.of(id)), reason, ""));
        } catch (InvalidInputException invalid) {
            return rendering.of(UNPROCESSABLE, pages.inbox(0, List.of(), reason, Posted.sentence(invalid)));
        }
        Href back = Back.of(form, home());
        return rendering.seeOther(back.equals(Routes.APPROVALS) ? result(Set.of(id)) : back);
    }

    /** Several at once, each by itself: what cannot be answered any more holds up none of the others. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response answer(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        Set<Approval.Id> chosen = ids(Objects.requireNonNullElse(form.get("approval"), List.of()));
        String reason = Denial.reason(form, words());
        String answer = Posted.text(form, "answer");
        if (chosen.isEmpty() || !Set.of("approve", "deny").contains(answer)) {
            return rendering.of(
                    UNPROCESSABLE, pages.inbox(0, List.of(), reason, words().text("inbox.nothing-selected")));
        }
        try {
            return answered(chosen, answerAll(chosen, answer, reason), reason);
        } catch (InvalidInputException invalid) { // the reason, the same for all: none has been answered
            return rendering.of(UNPROCESSABLE, pages.inbox(0, List.of(), reason, Posted.sentence(invalid)));
        }
    }

    private Response answered(Set<Approval.Id> chosen, Set<Approval.Id> refused, String reason) {
        return refused.isEmpty()
                ? rendering.seeOther(result(chosen))
                : rendering.of(CONFLICT, pages.inbox(0, pages.outcomes(chosen, refused), reason, ""));
    }

    /** @return those whose answer was not taken */
    private Set<Approval.Id> answerAll(Set<Approval.Id> chosen, String answer, String reason) {
        Set<Approval.Id> refused = new LinkedHashSet<>();
        for (Approval.Id id : chosen) {
            try {
                if (answer.equals("approve")) {
                    answering.approve(caller.actor(), id);
                } else {
                    answering.deny(caller.actor(), id, reason);
                }
            } catch (ConflictException | UnknownThingException notTaken) {
                refused.add(id);
            }
        }
        return refused;
    }

    /** At most a page of them; what is no id names nothing. */
    private static Set<Approval.Id> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .limit(ApprovalPages.PER_PAGE)
                .map(Approval.Id::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Href result(Set<Approval.Id> answered) {
        return Href.of(Routes.APPROVALS.value() + "?answered="
                + answered.stream().map(Approval.Id::toString).collect(Collectors.joining("&answered=")));
    }

    /** Where forms stand that do not say. */
    private Href home() {
        return caller.hasRole(Role.RIGHTS_HOLDER) ? Routes.LIKENESS : Routes.APPROVALS;
    }

    private static int bounded(int first) {
        return Math.max(0, Math.min(first, FIRST_MAX));
    }

    private Messages words() {
        return Messages.of(frames.locale());
    }
}
