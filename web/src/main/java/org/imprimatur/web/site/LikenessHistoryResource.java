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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Subject;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.LikenessHistoryPage;
import org.imprimatur.web.page.LikenessRoutes;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.TermsChangeLine;

/** Every policy that a likeness had; any of them may be taken up again, by way of the difference to the present one. */
@Path("likeness/{handle}/history")
@RequestScoped
@Produces(Rendering.HTML)
public class LikenessHistoryResource {

    private static final int VERSIONS_PER_PAGE = 20;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    OwnLikenesses likenesses;

    @Inject
    Policies policies;

    @Inject
    Parties parties;

    @Inject
    DifferencePages differences;

    @PathParam("handle")
    String handle = "";

    @GET
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response history(@QueryParam("before") @DefaultValue("2147483647") int before) {
        Subject subject = likenesses.get(handle);
        int current =
                policies.findCurrent(subject.id()).map(PolicyVersion::version).orElse(0);
        List<PolicyVersion> found = policies.newestFirst(subject.id(), before, VERSIONS_PER_PAGE + 1);
        List<LikenessHistoryPage.Version> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(VERSIONS_PER_PAGE, found.size()); i++) {
            versions.add(version(found, i, current));
        }
        boolean more = found.size() > VERSIONS_PER_PAGE;
        return rendering.ok(new LikenessHistoryPage(
                frames.frame("likeness"),
                subject.name(),
                handle,
                versions,
                !subject.isWithdrawn(),
                more ? older(found.get(VERSIONS_PER_PAGE - 1).version()) : Href.none()));
    }

    private Href older(int before) {
        return Href.of(LikenessRoutes.history(handle) + "?before=" + before);
    }

    private LikenessHistoryPage.Version version(List<PolicyVersion> found, int index, int current) {
        Locale locale = frames.locale();
        PolicyVersion version = found.get(index);
        Terms before = index + 1 < found.size() ? terms(found.get(index + 1)) : Terms.onlyMe();
        List<TermsChangeLine> changes = TermsChanges.of(before, terms(version), locale);
        String number = Integer.toString(version.version());
        return new LikenessHistoryPage.Version(
                number,
                Words.time(version.madeAt(), locale),
                parties.get(version.madeBy()).displayName(),
                version.version() == current,
                changes,
                LikenessRoutes.versionJson(handle, number));
    }

    private static Terms terms(PolicyVersion version) {
        return Terms.of(version.policy());
    }

    /** Shows what taking up that version again would change; nothing changes before it is saved. */
    @GET
    @Path("{version}/restore")
    @RolesAllowed(Role.RIGHTS_HOLDER)
    public Response restore(@PathParam("version") int number) throws PolicyForms.InvalidForm {
        Subject subject = likenesses.get(handle);
        Locale locale = frames.locale();
        PolicyVersion old = policies.find(subject.id(), number)
                .orElseThrow(() -> new UnknownThingException("policy", "@%s version %d".formatted(handle, number)));
        PolicyVersion current = policies.findCurrent(subject.id()).orElse(old);
        PolicyForm form = PolicyForms.of(current.version(), terms(old), subject.instructions(), locale);
        Terms after = PolicyForms.terms(PolicyForms.posted(PolicyForms.fields(form)), terms(current));
        return rendering.ok(differences.page(subject, after, form, Integer.toString(number)));
    }
}
