package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.json.StorableText;

/** The licensing portal of a studio: its catalogue, uses and income. */
@Path("studio")
@RequestScoped
@Produces(Rendering.HTML)
public class StudioResource {

    @Inject
    StudioDesk desk;

    @Inject
    Rendering rendering;

    @Inject
    StudioCataloguePages catalogue;

    @Inject
    StudioUsePages uses;

    @Inject
    StudioIncomePages income;

    @GET
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response catalogue(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("price") @DefaultValue("") String price,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("1") String page) {
        if (!desk.isStudio()) {
            return desk.noStudio();
        }
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return rendering.ok(catalogue.page(
                new StudioCataloguePages.Asked(StorableText.of("q", words), state, price, order, number)));
    }

    @GET
    @Path("uses")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response uses(
            @QueryParam("character") @DefaultValue("") String character,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("after") @DefaultValue("") String after) {
        return desk.isStudio() ? rendering.ok(uses.page(asked(character, outcome, month), after)) : desk.noStudio();
    }

    /** The same rows as a file. */
    @GET
    @Path("uses.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response usesFile(
            @QueryParam("character") @DefaultValue("") String character,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("month") @DefaultValue("") String month) {
        if (!desk.isStudio()) {
            return desk.noStudio();
        }
        return Response.ok(uses.csv(asked(character, outcome, month)))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"uses.csv\"")
                .build();
    }

    private static StudioUsePages.Asked asked(String character, String outcome, String month) {
        return new StudioUsePages.Asked(StorableText.of("character", character), outcome, month);
    }

    @GET
    @Path("income")
    @RolesAllowed({Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE})
    public Response income() {
        return desk.isStudio() ? rendering.ok(income.page()) : desk.noStudio();
    }
}
