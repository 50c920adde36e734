package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imprimatur.settings.Settings;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.CsrfToken;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Destination;
import org.imprimatur.web.page.Frame;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Visitor;

/** What stands around a page for the present caller. */
@RequestScoped
public class Frames {

    @Inject
    Caller caller;

    @Inject
    CsrfToken csrf;

    @Inject
    Settings settings;

    /** @param section the place in the navigation that the page belongs to; empty for none */
    public Frame frame(String section) {
        return Frame.of(locale(), visitor(), navigation(section), settings.isSandbox(), csrf.value());
    }

    /** English until there are translations. */
    public Locale locale() {
        return Locale.ENGLISH;
    }

    private Visitor visitor() {
        return caller.isSignedIn() ? Visitor.named(caller.displayName()) : Visitor.anonymous();
    }

    private List<Destination> navigation(String section) {
        List<Destination> places = new ArrayList<>();
        places.add(Destination.to("home", Routes.HOME));
        if (caller.isSignedIn() && caller.hasRole(Role.RIGHTS_HOLDER)) {
            places.add(Destination.to("likeness", Routes.LIKENESS));
        }
        places.add(Destination.to("verify", Routes.VERIFY));
        return places.stream()
                .map(place -> place.section().equals(section) ? place.asCurrent() : place)
                .toList();
    }
}
