package org.imprimatur.web.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.imprimatur.web.page.Href;

/** Where a form stood, so that its answer leads back there: one of our own pages, never anywhere else. */
final class Back {

    public static final String FIELD = "back";

    private static final Pattern KNOWN = Pattern.compile(
            "/approvals|/likeness(/[a-z0-9][a-z0-9._-]{1,28}[a-z0-9])?|/generations/[a-z]{1,10}_[0-9a-f]{32}");

    private Back() {}

    static Href of(MultivaluedMap<String, String> form, Href otherwise) {
        String wanted = Posted.text(form, FIELD);
        return KNOWN.matcher(wanted).matches() ? Href.of(wanted) : otherwise;
    }
}
