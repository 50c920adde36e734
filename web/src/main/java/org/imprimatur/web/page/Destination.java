package org.imprimatur.web.page;

/**
 * One entry of the main navigation.
 *
 * @param section which entry it is; its name comes from the message {@code nav.<section>}
 * @param href where it leads
 * @param current whether the page shown belongs to it
 * @param waiting how many things wait there, 0 for none
 */
public record Destination(String section, Href href, boolean current, int waiting) {

    public static Destination to(String section, Href href) {
        return new Destination(section, href, false, 0);
    }

    public Destination asCurrent() {
        return new Destination(section, href, true, waiting);
    }

    public Destination withWaiting(int count) {
        return new Destination(section, href, current, count);
    }
}
