package org.imprimatur.web.page;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A link target that is safe to stand in {@code href}: a path of this site, an {@code http(s)} address, or none. Escaping
 * alone would let {@code javascript:} through, so anything else is refused here.
 */
public record Href(String value) {

    private static final Href NONE = new Href("");

    public Href {
        if (!value.isEmpty() && !isPath(value) && !isWebAddress(value)) {
            throw new IllegalArgumentException("not a path of this site and not a web address: `" + value + "`");
        }
    }

    /** No link: the page shows plain text instead. */
    public static Href none() {
        return NONE;
    }

    public static Href of(String value) {
        return new Href(value);
    }

    /** A value as it may stand in a query: everything but unreserved characters is percent-encoded. */
    public static String queryValue(String raw) {
        return Routes.segment(raw);
    }

    public boolean isPresent() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isPath(String value) {
        return value.startsWith("/") && !value.startsWith("//") && !value.startsWith("/\\");
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
