package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imprimatur.generation.StudioCatalogue;
import org.imprimatur.registry.Party;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.NoStudioPage;
import org.imprimatur.web.page.Notice;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Tone;

/** Who sits at the studio's desk, and what all of its pages have in common. */
@RequestScoped
public class StudioDesk {

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    /** The studio that the caller works for. */
    Party studio() {
        return caller.actor().party();
    }

    /** Whether there is one: a role alone does not make a studio. */
    boolean isStudio() {
        return studio().kind() == Party.Kind.ORGANISATION;
    }

    /** For someone who works for none. */
    Response noStudio() {
        return rendering.of(
                Response.Status.FORBIDDEN.getStatusCode(),
                new NoStudioPage(frames.frame("studio"), caller.actor().person().account()));
    }

    /** Legal and licensing change things; finance looks. */
    boolean isEditor() {
        return caller.hasRole(Role.STUDIO_LEGAL) || caller.hasRole(Role.STUDIO_LICENSING);
    }

    boolean isFinance() {
        return caller.hasRole(Role.STUDIO_FINANCE);
    }

    Messages words() {
        return Messages.of(frames.locale());
    }

    Notice done(String what) {
        String key = what.matches("[a-z-]{1,30}") ? "studio.done." + what : "studio.done.saved";
        return Notice.success(words().text(key), "");
    }

    Pill state(StudioCatalogue.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.SUCCESS;
            case ASKS -> Tone.WARNING;
            case CLOSED -> Tone.NEUTRAL;
            case WITHDRAWN -> Tone.DANGER;
        };
        return new Pill(tone, words().text("studio.state." + state.wire()));
    }

    /** What is drawn where there is no picture. */
    static String initial(String name) {
        String first = name.isEmpty() ? "?" : Character.toString(name.codePointAt(0));
        return first.toUpperCase(Locale.ROOT);
    }

    /** A page with what narrows it; empty values are left out. */
    static Href address(Href page, Map<String, String> values) {
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : Href.of(page.value() + "?" + query);
    }
}
