package org.imprimatur.web.royalties;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.PayingOut;
import org.imprimatur.royalties.Payout;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;

/** Asking for one's money, and watching it go. */
@Path("api/payouts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PayoutsResource {

    private static final int KEY_LENGTH_MAX = 255;

    @Inject
    Caller caller;

    @Inject
    PayingOut paying;

    /** Body: `{"currency": "EUR"}`. Everything available in it is paid out; the same `Idempotency-Key` asks once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response request(@HeaderParam("Idempotency-Key") @DefaultValue("") String key, InputStream body)
            throws IOException {
        if (key.length() > KEY_LENGTH_MAX) {
            throw InvalidInputException.of(
                    "Idempotency-Key", "must have at most %d characters".formatted(KEY_LENGTH_MAX));
        }
        String currency = JsonFields.read(body).requiredText("currency");
        Payout payout = paying.request(caller.partyId(), MoneyJson.currency(currency), key);
        return Response.created(URI.create("/api/payouts/" + payout.id()))
                .entity(json(payout).build().toString())
                .build();
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public String list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        paying.payoutsOf(caller.partyId()).forEach(payout -> array.add(json(payout)));
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public String one(@PathParam("id") String id) {
        return paying.find(caller.partyId(), parse(id))
                .map(payout -> json(payout).build().toString())
                .orElseThrow(() -> new UnknownThingException("payout", id));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownThingException("payout", id);
        }
    }

    private static JsonObjectBuilder json(Payout payout) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", payout.id().toString())
                .add("environment", payout.environment().name())
                .add("amount", MoneyJson.of(payout.amount()))
                .add("state", payout.state().wire())
                .add("requested_at", payout.createdAt().toString());
        if (payout.sentAt() != null) {
            json.add("sent_at", payout.sentAt().toString());
        }
        if (payout.settledAt() != null) {
            json.add("settled_at", payout.settledAt().toString());
        }
        return json;
    }
}
