package org.imprimatur.web.page;

import java.util.List;

/**
 * Which e-mails somebody gets.
 *
 * @param address where they go; empty when none is known
 * @param kinds by wire name, each on or off
 */
public record NoticesPage(Frame frame, String address, List<Option> kinds) implements Page {

    public NoticesPage {
        kinds = List.copyOf(kinds);
    }

    /** The same page, saying what was just done. */
    public NoticesPage with(Notice notice) {
        return new NoticesPage(frame.with(notice), address, kinds);
    }
}
