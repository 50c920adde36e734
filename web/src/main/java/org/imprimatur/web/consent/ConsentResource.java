package org.imprimatur.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.consent.ApprovedPeople;
import org.imprimatur.consent.ConsentingAgain;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.Revocation;
import org.imprimatur.consent.RevokingConsent;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** What an owner allows: `/api/subjects/{handle}/policy`, `/approved-parties`, `/revocation`. */
@Path("api/subjects/{handle}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private static final Pattern ETAG = Pattern.compile("\"policy-(\\d{1,9})\"");

    @Inject
    Caller caller;

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    SettingPolicy setting;

    @Inject
    ApprovedPeople approved;

    @Inject
    RevokingConsent revoking;

    @Inject
    ConsentingAgain consenting;

    @PathParam("handle")
    String handle = "";

    /** The policy in force, as terms, in plain words and as ODRL, with its version as a strong `ETag`. */
    @GET
    @Path("policy")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response policy() {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        PolicyVersion version =
                policies.findCurrent(subject.id()).orElseThrow(() -> new UnknownThingException("policy", "@" + handle));
        return PolicyJson.respond(Response.Status.OK, version);
    }

    /** Needs `If-Match` with the version that was seen, or `If-None-Match: *` for the first. */
    @PUT
    @Path("policy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response setPolicy(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            InputStream body)
            throws IOException {
        Terms terms = TermsJson.read(JsonFields.read(body));
        PolicyVersion made = setting.set(caller.actor(), handle, terms, seenVersion(ifMatch, ifNoneMatch));
        return PolicyJson.respond(made.version() == 1 ? Response.Status.CREATED : Response.Status.OK, made);
    }

    private static int seenVersion(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && "*".equals(ifNoneMatch)) {
            return 0;
        }
        Matcher matcher = ETAG.matcher(ifMatch == null ? "" : ifMatch);
        if (!matcher.matches()) {
            throw InvalidInputException.of(
                    "If-Match",
                    "must be the ETag of the policy that you saw, or send `If-None-Match: *` for the first");
        }
        return Integer.parseInt(matcher.group(1));
    }

    @GET
    @Path("approved-parties")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String approvedParties() {
        Subject subject = subjects.getOwned(caller.actor(), handle);
        JsonArrayBuilder array = Json.createArrayBuilder();
        approved.members(subject.id()).forEach(member -> array.add(PartyJson.of(member.party())));
        return Json.createObjectBuilder().add("data", array).build().toString();
    }

    /** Idempotent. */
    @PUT
    @Path("approved-parties/{account}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public String approve(@PathParam("account") String account) {
        return PartyJson.of(approved.approve(caller.actor(), handle, account))
                .build()
                .toString();
    }

    /** Idempotent. */
    @DELETE
    @Path("approved-parties/{account}")
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response remove(@PathParam("account") String account) {
        approved.remove(caller.actor(), handle, account);
        return Response.noContent().build();
    }

    /** Final once it has answered. */
    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response revoke(InputStream body) throws IOException {
        Revocation revocation =
                revoking.revoke(caller.actor(), handle, JsonFields.read(body).text("reason"));
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("subject", "@" + handle)
                        .add("revoked_at", revocation.revokedAt().toString())
                        .build()
                        .toString())
                .build();
    }

    /** Consent is given again after a withdrawal, from "only me". Says so in so many words: `{"confirm": true}`. */
    @POST
    @Path("renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING})
    public Response renew(InputStream body) throws IOException {
        if (!JsonFields.read(body).flag("confirm", false)) {
            throw InvalidInputException.of("confirm", "must be true: what this opens, it opens at once");
        }
        return PolicyJson.respond(Response.Status.CREATED, consenting.consent(caller.actor(), handle));
    }
}
