package org.imprimatur.web.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.web.page.InboxPage;
import org.imprimatur.web.page.Messages;

/** Why somebody denies: a ready reason, own words, both or neither. */
final class Denial {

    private Denial() {}

    /** The reason as the asker reads it; empty when there is none. */
    static String reason(MultivaluedMap<String, String> form, Messages words) {
        String because = Posted.text(form, "because");
        boolean ready = InboxPage.REASONS.contains(because) && !because.equals("none");
        String chosen = ready ? words.text("inbox.because." + because) : "";
        return Stream.of(chosen, Posted.text(form, "reason").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
