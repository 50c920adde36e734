package org.imprimatur.web.site.payouts;

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
import java.util.List;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.PayoutsPage;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Rendering;

/** What was earned, and getting it. */
@Path("payouts")
@RequestScoped
@Produces(Rendering.HTML)
public class PayoutsPageResource {

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Rendering rendering;

    @Inject
    Frames frames;

    @Inject
    PayoutsPages pages;

    @Inject
    OnboardingPayees onboarding;

    @Inject
    PayingOut payouts;

    @Inject
    ReportingEarnings reporting;

    /** @param payee `back` when the payment service sent the payee back, `again` when its link was used up */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response overview(
            @QueryParam("payee") @DefaultValue("") String payee, @QueryParam("done") @DefaultValue("") String done) {
        if ("again".equals(payee)) {
            return Response.seeOther(onboarding.start(caller.partyId(), Routes.PAYOUTS.value()))
                    .build();
        }
        if ("back".equals(payee)) {
            onboarding.refresh(caller.partyId());
        }
        PayoutsPage page = pages.overview(caller.partyId());
        return rendering.ok(done.isEmpty() ? page : page.with(notice(done)));
    }

    private Notice notice(String done) {
        Messages words = Messages.of(frames.locale());
        boolean requested = "requested".equals(done);
        String key = "payouts.notice." + (requested ? "requested" : "nothing");
        return new Notice(requested ? Tone.SUCCESS : Tone.INFO, words.text(key), words.text(key + ".text"));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response payout(@PathParam("id") String id) {
        return rendering.ok(pages.payout(caller.partyId(), payoutId(id)));
    }

    private static UUID payoutId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownThingException("payout", id);
        }
    }

    /** Leads to the payment service; its links serve once and are never kept. */
    @POST
    @Path("onboarding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response onboard(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        return Response.seeOther(onboarding.start(caller.partyId(), back(form).value()))
                .build();
    }

    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response payOut(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        UUID party = caller.partyId();
        List<EarningsReport.Balance> due = reporting.report(party).balances().stream()
                .filter(balance -> balance.payable().isPositive())
                .toList();
        due.forEach(balance -> payouts.request(
                party, balance.available().currency(), UUID.randomUUID().toString()));
        Href back = back(form);
        return back.equals(Routes.PAYOUTS)
                ? rendering.seeOther(back, due.isEmpty() ? "nothing" : "requested")
                : rendering.seeOther(back);
    }

    /** Where the form stood: one of two pages, whatever was posted. */
    private static Href back(MultivaluedMap<String, String> form) {
        return Routes.LIKENESS.value().equals(form.getFirst("back")) ? Routes.LIKENESS : Routes.PAYOUTS;
    }
}
