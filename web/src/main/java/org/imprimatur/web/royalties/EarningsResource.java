package org.imprimatur.web.royalties;

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
import java.util.List;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;

/** What the caller, or the caller's organisation, has earned. */
@Path("api/earnings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EarningsResource {

    @Inject
    Caller caller;

    @Inject
    ReportingEarnings reporting;

    /** Balances, months and entries, newest first; the header `Link` leads to older entries. */
    @GET
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response earnings(
            @QueryParam("before") @DefaultValue("9223372036854775807") String beforeText,
            @QueryParam("limit") @DefaultValue("50") String limitText) {
        long before = number("before", beforeText);
        long asked = number("limit", limitText);
        if (asked < 1 || asked > ReportingEarnings.ENTRIES_MAX) {
            throw InvalidInputException.of("limit", "must be from 1 to %d".formatted(ReportingEarnings.ENTRIES_MAX));
        }
        int limit = (int) asked;
        EarningsReport report = reporting.report(caller.partyId());
        List<EarningsReport.Entry> entries = reporting.entriesBefore(caller.partyId(), before, limit);
        Response.ResponseBuilder response =
                Response.ok(json(report, entries).build().toString());
        if (entries.size() == limit) {
            long last = entries.get(limit - 1).sequence();
            response.header("Link", "</api/earnings?before=%d&limit=%d>; rel=\"next\"".formatted(last, limit));
        }
        return response.build();
    }

    /** JAX-RS itself would answer 404 to a word where a number belongs. */
    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw InvalidInputException.of(name, "must be a whole number");
        }
    }

    private static JsonObjectBuilder json(EarningsReport report, List<EarningsReport.Entry> entries) {
        JsonArrayBuilder balances = Json.createArrayBuilder();
        report.balances().forEach(balance -> balances.add(json(balance)));
        JsonArrayBuilder months = Json.createArrayBuilder();
        report.months().forEach(month -> months.add(json(month)));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        entries.forEach(entry -> lines.add(json(entry)));
        return Json.createObjectBuilder()
                .add("environment", report.environment().name())
                .add("balances", balances)
                .add("months", months)
                .add("entries", lines);
    }

    private static JsonObjectBuilder json(EarningsReport.Balance balance) {
        return Json.createObjectBuilder()
                .add("currency", balance.available().currency().getCurrencyCode())
                .add("available", balance.available().toDecimal())
                .add("in_transit", balance.inTransit().toDecimal())
                .add("paid", balance.paid().toDecimal());
    }

    private static JsonObjectBuilder json(EarningsReport.Month month) {
        return Json.createObjectBuilder()
                .add("month", month.month().toString())
                .add("earned", MoneyJson.of(month.earned()))
                .add("generations", month.generations());
    }

    private static JsonObjectBuilder json(EarningsReport.Entry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.entryId().toString())
                .add("kind", entry.kind().wire())
                .add("booked_at", entry.bookedAt().toString())
                .add("description", entry.description())
                .add("amount", MoneyJson.of(entry.amount()));
        if (!entry.jobId().isEmpty()) {
            json.add("video", entry.jobId());
        }
        if (!entry.payoutId().isEmpty()) {
            json.add("payout", entry.payoutId());
        }
        return json;
    }
}
