package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Destination;
import org.imprimatur.web.page.Frame;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Visitor;

/** What stands around a page for the present caller. */
@RequestScoped
public class Frames {

    private static final System.Logger LOG = System.getLogger(Frames.class.getName());

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Settings settings;

    @Inject
    AnsweringApprovals approvals;

    @Inject
    HttpServletRequest request;

    /** @param section the place in the navigation that the page belongs to; empty for none */
    public Frame frame(String section) {
        return Frame.of(locale(), visitor(section), navigation(section), settings.isSandbox(), csrf.value());
    }

    /** Around a problem, which may be that nothing can be asked: then as for somebody unknown. */
    public Frame problemFrame() {
        try {
            return frame("");
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.DEBUG, "a problem is shown without navigation", fault);
            return Frame.of(locale(), Visitor.anonymous(), List.of(), settings.isSandbox(), "");
        }
    }

    /** English until there are translations. */
    public Locale locale() {
        return Locale.ENGLISH;
    }

    private Visitor visitor(String section) {
        if (caller.isSignedIn()) {
            return Visitor.named(caller.displayName());
        }
        boolean comesBack = request.getMethod().equals("GET") && !section.isEmpty() && !section.equals("home");
        return comesBack ? Visitor.anonymousAt(request.getRequestURI()) : Visitor.anonymous();
    }

    private List<Destination> navigation(String section) {
        return places().stream()
                .map(place -> place.section().equals(section) ? place.asCurrent() : place)
                .toList();
    }

    /** Where the caller's roles lead, in the order of the navigation. */
    public List<Destination> places() {
        List<Destination> places = new ArrayList<>();
        places.add(Destination.to("home", Routes.HOME));
        if (caller.isSignedIn()) {
            add(places, "likeness", Routes.LIKENESS, Role.RIGHTS_HOLDER);
            add(places, "studio", Routes.STUDIO, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING, Role.STUDIO_FINANCE);
            add(places, "approvals", Routes.APPROVALS, Role.RIGHTS_HOLDER, Role.STUDIO_LEGAL, Role.STUDIO_LICENSING);
            add(places, "payouts", Routes.PAYOUTS, Role.RIGHTS_HOLDER, Role.STUDIO_FINANCE);
            add(places, "generations", Routes.GENERATIONS, Role.CREATOR);
            add(places, "operations", Routes.OPERATIONS, Role.REVIEWER, Role.AUDITOR);
        }
        places.add(Destination.to("verify", Routes.VERIFY));
        return places;
    }

    private void add(List<Destination> places, String section, Href href, String... roles) {
        if (caller.hasAnyRole(roles)) {
            Destination place = Destination.to(section, href);
            places.add(section.equals("approvals") ? place.withWaiting(waiting()) : place);
        }
    }

    private int waiting() {
        return approvals.waitingFor(caller.actor().party().id()).size();
    }
}
