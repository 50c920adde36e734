package org.imprimatur.web.page;

/** Where the other pages of a list are; {@code position} reads "1-10 of 64". */
public record Pager(Href previous, Href next, String position) {

    public static Pager single() {
        return new Pager(Href.none(), Href.none(), "");
    }
}
