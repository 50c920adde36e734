package org.imprimatur.web.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.imprimatur.royalties.SettlingWebhook;

/** Where Stripe reports. Open to anyone, and of no use to anyone who cannot sign. */
@Path("api/webhooks/stripe")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StripeWebhookResource {

    private static final int BYTES_MAX = 256 * 1024;

    @Inject
    SettlingWebhook settling;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public String accept(@HeaderParam("Stripe-Signature") @DefaultValue("") String signature, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new ClientErrorException(
                    "an event has at most %d bytes".formatted(BYTES_MAX), Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        SettlingWebhook.Receipt receipt = settling.accept(new String(bytes, StandardCharsets.UTF_8), signature);
        if (receipt == SettlingWebhook.Receipt.REFUSED) {
            throw new BadRequestException("the signature is not good");
        }
        return Json.createObjectBuilder()
                .add("received", receipt.name().toLowerCase(Locale.ROOT))
                .build()
                .toString();
    }
}
