package org.imprimatur.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every page has around its content.
 *
 * @param locale language of the texts; dates and amounts in the model are already written in it
 * @param visitor who looks at the page
 * @param navigation the places this visitor may go to, in order
 * @param notices what just happened, newest first
 * @param sandbox whether the environment is SANDBOX: then every page says so
 * @param csrf the session's synchroniser token, which every form posts as {@code csrf}
 */
public record Frame(
        Locale locale,
        Visitor visitor,
        List<Destination> navigation,
        List<Notice> notices,
        boolean sandbox,
        String csrf) {

    public Frame {
        navigation = List.copyOf(navigation);
        notices = List.copyOf(notices);
    }

    /** A frame without notices. */
    public static Frame of(Locale locale, Visitor visitor, List<Destination> navigation, boolean sandbox, String csrf) {
        return new Frame(locale, visitor, navigation, List.of(), sandbox, csrf);
    }

    /** The same frame with a notice put before the others. */
    public Frame with(Notice notice) {
        var all = new ArrayList<Notice>();
        all.add(notice);
        all.addAll(notices);
        return new Frame(locale, visitor, navigation, all, sandbox, csrf);
    }
}
