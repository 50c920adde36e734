package org.imprimatur.web.page;

import java.util.List;

/**
 * Every policy that a likeness had, newest first.
 *
 * @param restorable whether a version can be taken up again; not while consent is withdrawn
 * @param older where the earlier ones are, or none
 */
public record LikenessHistoryPage(
        Frame frame, String name, String handle, List<Version> versions, boolean restorable, Href older)
        implements Page {

    public LikenessHistoryPage {
        versions = List.copyOf(versions);
    }

    /**
     * One of them.
     *
     * @param by who made it
     * @param changes what it said differently than the one before; of the first, what it allowed
     */
    public record Version(
            String number, String date, String by, boolean current, List<TermsChangeLine> changes, Href json) {

        public Version {
            changes = List.copyOf(changes);
        }
    }
}
