package org.imprimatur.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imprimatur.audit.AuditEntry;
import org.imprimatur.audit.AuditFilter;
import org.imprimatur.audit.AuditTrail;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.StorableText;

/** Who did what, and when. */
@Path("api/audit-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {

    private static final int LIMIT_MAX = 200;

    @Inject
    AuditTrail trail;

    /** Newest first; the header `Link` leads to older ones. */
    @GET
    @RolesAllowed(Role.AUDITOR)
    public Response events(
            @QueryParam("actor") @DefaultValue("") String actor,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("thing") @DefaultValue("") String thing,
            @QueryParam("before") @DefaultValue("9223372036854775807") String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        AuditFilter filter = new AuditFilter(
                StorableText.of("actor", actor), StorableText.of("act", act), StorableText.of("thing", thing));
        int most = (int) number("limit", limit, LIMIT_MAX);
        List<AuditEntry> entries = trail.before(number("before", before, Long.MAX_VALUE), filter, most);
        Response.ResponseBuilder response = Response.ok(json(entries).build().toString());
        if (entries.size() == most) {
            response.header("Link", next(filter, entries.get(most - 1).id(), most));
        }
        return response.build();
    }

    /** JAX-RS itself would answer 404 to a word where a number belongs. */
    private static long number(String name, String text, long most) {
        long number = text.matches("\\d{1,19}") ? parse(text) : -1;
        if (number < 1 || number > most) {
            throw InvalidInputException.of(name, "must be a whole number from 1 to %d".formatted(most));
        }
        return number;
    }

    private static long parse(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return -1;
        }
    }

    private static String next(AuditFilter filter, long last, int limit) {
        return "</api/audit-events?before=%d&limit=%d%s%s%s>; rel=\"next\""
                .formatted(
                        last,
                        limit,
                        parameter("actor", filter.actor()),
                        parameter("act", filter.act()),
                        parameter("thing", filter.thing()));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(List<AuditEntry> entries) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        entries.forEach(entry -> data.add(json(entry)));
        return Json.createObjectBuilder().add("data", data);
    }

    private static JsonObjectBuilder json(AuditEntry entry) {
        return Json.createObjectBuilder()
                .add("id", entry.id())
                .add("at", entry.at().toString())
                .add("actor", entry.actor())
                .add("act", entry.act())
                .add("thing", entry.thing())
                .add("detail", entry.detail());
    }
}
