package org.imprimatur.web.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imprimatur.generation.Use;
import org.imprimatur.generation.Uses;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.LikenessRoutes;
import org.imprimatur.web.page.LikenessUsesPage;

/** Where a likeness appears. The address keeps the filter and the place. */
@Path("likeness/{handle}/uses")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessUsesResource {

    private static final int USES_PER_PAGE = 12;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    OwnLikenesses likenesses;

    @Inject
    Uses uses;

    @PathParam("handle")
    String handle = "";

    /**
     * @param show which; all of them when it is none that we know
     * @param after the cursor that a link of this page had; the newest ones when it is none
     */
    @GET
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response uses(
            @QueryParam("show") @DefaultValue("all") String show, @QueryParam("after") @DefaultValue("") String after) {
        Subject subject = likenesses.get(handle);
        Use.Filter filter = filter(show);
        Optional<Use.Place> place = Use.Place.parse(after);
        List<Use> found = uses.of(subject, filter, place, USES_PER_PAGE + 1);
        boolean more = found.size() > USES_PER_PAGE;
        return rendering.ok(new LikenessUsesPage(
                frames.frame("likeness"),
                subject.name(),
                handle,
                filters(filter),
                found.stream()
                        .limit(USES_PER_PAGE)
                        .map(use -> UseCards.of(use, frames.locale()))
                        .toList(),
                place.isPresent() ? link(filter, "") : Href.none(),
                more ? link(filter, "&after=" + found.get(USES_PER_PAGE - 1).place()) : Href.none()));
    }

    private List<LikenessUsesPage.Filter> filters(Use.Filter current) {
        return Arrays.stream(Use.Filter.values())
                .map(f -> new LikenessUsesPage.Filter(wire(f), link(f, ""), f == current))
                .toList();
    }

    private Href link(Use.Filter filter, String more) {
        return Href.of(LikenessRoutes.uses(handle) + "?show=" + wire(filter) + more);
    }

    private static Use.Filter filter(String show) {
        return Arrays.stream(Use.Filter.values())
                .filter(f -> wire(f).equals(show))
                .findFirst()
                .orElse(Use.Filter.ALL);
    }

    private static String wire(Use.Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
