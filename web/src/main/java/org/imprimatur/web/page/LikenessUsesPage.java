package org.imprimatur.web.page;

import java.util.List;

/**
 * Where a likeness appears, or would have.
 *
 * @param filters one of them current
 * @param newest where the first page is, none when this is it
 * @param older where the next page is, or none
 */
public record LikenessUsesPage(
        Frame frame, String name, String handle, List<Filter> filters, List<UseCard> uses, Href newest, Href older)
        implements Page {

    public LikenessUsesPage {
        filters = List.copyOf(filters);
        uses = List.copyOf(uses);
    }

    /** A choice of uses: {@code key} is the last part of its message key. */
    public record Filter(String key, Href href, boolean current) {}
}
