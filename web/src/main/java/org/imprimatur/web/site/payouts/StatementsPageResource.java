package org.imprimatur.web.site.payouts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.PayoutsRoutes;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Rendering;
import org.imprimatur.web.statement.StatementFiles;
import org.imprimatur.web.statement.StatementFormat;
import org.imprimatur.web.statement.StatementMonth;

/** The caller's own statements, to read and to take away. */
@Path("payouts/statements")
@RequestScoped
public class StatementsPageResource {

    private static final int DIGITS_MAX = 18;

    @Inject
    Caller caller;

    @Inject
    Rendering rendering;

    @Inject
    Frames frames;

    @Inject
    StatementPages pages;

    @Inject
    StatementFiles files;

    @GET
    @Produces(Rendering.HTML)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response list() {
        return rendering.ok(pages.list(caller.partyId()));
    }

    /**
     * One month.
     *
     * @param currency which lines to show; the first currency's when empty
     * @param after the sequence of the last line of the page before
     */
    @GET
    @Path("{month}")
    @Produces(Rendering.HTML)
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response statement(
            @PathParam("month") String month,
            @QueryParam("currency") @DefaultValue("") String currency,
            @QueryParam("after") @DefaultValue("0") String after) {
        return rendering.ok(pages.statement(caller.partyId(), StatementMonth.parse(month), currency, sequence(after)));
    }

    private static long sequence(String text) {
        if (!text.matches("[0-9]{1," + DIGITS_MAX + "}")) {
            throw InvalidInputException.of("after", "must be a whole number");
        }
        return Long.parseLong(text);
    }

    /** The same statement as a file. */
    @GET
    @Path("{month}.{extension}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf", Rendering.HTML})
    @RolesAllowed({Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE})
    public Response file(@PathParam("month") String month, @PathParam("extension") String extension) {
        StatementFormat format = StatementFormat.ofExtension(extension)
                .orElseThrow(() -> new UnknownThingException("statement", month + "." + extension));
        YearMonth wanted = StatementMonth.parse(month);
        String path = PayoutsRoutes.statement(month).value();
        return files.answer(caller.partyId(), wanted, format, frames.locale(), path);
    }
}
