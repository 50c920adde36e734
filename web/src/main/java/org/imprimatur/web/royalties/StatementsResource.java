package org.imprimatur.web.royalties;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.MonthTotals;
import org.imprimatur.royalties.ReadingStatements;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.statement.StatementFiles;
import org.imprimatur.web.statement.StatementFormat;
import org.imprimatur.web.statement.StatementMonth;

/** The statements of the caller, or the caller's organisation. */
@Path("api/statements")
@RequestScoped
public class StatementsResource {

    private static final String PATH = "/api/statements/";

    @Inject
    Caller caller;

    @Inject
    ReadingStatements statements;

    @Inject
    StatementFiles files;

    @Context
    Request request;

    /** What each month came to, oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public String list() {
        JsonArrayBuilder data = Json.createArrayBuilder();
        statements.months(caller.partyId()).forEach(month -> data.add(json(month)));
        return Json.createObjectBuilder().add("data", data).build().toString();
    }

    private JsonObjectBuilder json(MonthTotals totals) {
        return Json.createObjectBuilder()
                .add("month", totals.month().toString())
                .add("state", statements.isClosed(totals.month()) ? "final" : "so-far")
                .add("currency", totals.closing().currency().getCurrencyCode())
                .add("earned", totals.earned().toDecimal())
                .add("paid_out", totals.paidOut().toDecimal())
                .add("closing", totals.closing().toDecimal())
                .add("generations", totals.generations())
                .add("url", PATH + totals.month());
    }

    /** In the form that `Accept` asks for; JSON where it asks for none. */
    @GET
    @Path("{month}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response statement(@PathParam("month") String month) {
        List<Variant> offered = StatementFormat.variants();
        Variant chosen = Optional.ofNullable(request.selectVariant(offered)).orElseThrow(NotAcceptableException::new);
        return answer(month, StatementFormat.of(chosen));
    }

    /** In the form that the path names. */
    @GET
    @Path("{month}.{extension}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response file(@PathParam("month") String month, @PathParam("extension") String extension) {
        return answer(
                month,
                StatementFormat.ofExtension(extension)
                        .orElseThrow(() -> new UnknownThingException("statement", month + "." + extension)));
    }

    private Response answer(String month, StatementFormat format) {
        return files.answer(caller.partyId(), StatementMonth.parse(month), format, Locale.ENGLISH, PATH + month);
    }
}
