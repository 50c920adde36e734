package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Routes;

/** Getting paid, from the settings page. */
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
    OnboardingPayees onboarding;

    @Inject
    PayingOut payouts;

    @Inject
    ReportingEarnings reporting;

    /** Leads to the payment service; its links serve once and are never kept. */
    @POST
    @Path("onboarding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response onboard(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        return Response.seeOther(onboarding.start(caller.partyId())).build();
    }

    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response payOut(MultivaluedMap<String, String> form) {
        csrf.require(form.getFirst(CsrfToken.FIELD));
        UUID party = caller.partyId();
        reporting.report(party).balances().stream()
                .map(EarningsReport.Balance::available)
                .filter(available -> available.roundDown().isPositive())
                .forEach(available -> payouts.request(
                        party, available.currency(), UUID.randomUUID().toString()));
        return rendering.seeOther(Routes.LIKENESS);
    }
}
