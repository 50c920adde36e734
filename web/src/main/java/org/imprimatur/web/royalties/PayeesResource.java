package org.imprimatur.web.royalties;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.OnboardingPayees;
import org.imprimatur.royalties.Payee;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Routes;

/** The caller's own payout account. */
@Path("api/payees/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PayeesResource {

    @Inject
    Caller caller;

    @Inject
    OnboardingPayees onboarding;

    /** Answers with the address of a page of Stripe's, good for one visit within minutes. */
    @POST
    @Path("onboarding")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response start() {
        String url = onboarding.start(caller.partyId(), Routes.PAYOUTS.value()).toString();
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("url", url).build().toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** How far the account is; asks Stripe as long as it is not ready. */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public String mine() {
        Payee payee = onboarding
                .current(caller.partyId())
                .orElseThrow(() -> new UnknownThingException("payout-account", "me"));
        return Json.createObjectBuilder()
                .add("environment", payee.environment().name())
                .add("state", payee.state().wire())
                .build()
                .toString();
    }
}
