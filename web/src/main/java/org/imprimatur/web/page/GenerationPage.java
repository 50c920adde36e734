package org.imprimatur.web.page;

import java.util.List;

/**
 * One generation, to whoever asked for it, owners of those in it, and those who review.
 *
 * @param kind `video` or `image`
 * @param media what there is to see
 * @param consents whether each subject's consent stands
 * @param family what it was made from and what was made from it
 */
public record GenerationPage(
        Frame frame,
        String id,
        String kind,
        State state,
        Media media,
        Cleared cleared,
        List<Consent> consents,
        Family family,
        Acts acts)
        implements Page {

    public GenerationPage {
        consents = List.copyOf(consents);
    }

    /**
     * Where it stands.
     *
     * @param progress in percent
     * @param live whether it may change by itself
     * @param why it ended so, empty when there is nothing to add
     */
    public record State(Pill pill, int progress, boolean live, String why, String asked, String ended) {}

    /**
     * The output.
     *
     * @param content none when it cannot be played
     * @param missing why not, empty when it can
     */
    public record Media(Href content, Href thumbnail, Href download, String fileName, Href verify, String missing) {}

    public record Consent(String name, Pill now, String since) {}

    /** {@code parent} has an empty title when there is none, and no link when it is not the reader's to see. */
    public record Family(Relative parent, List<Relative> children) {

        public Family {
            children = List.copyOf(children);
        }
    }

    public record Relative(String title, Pill state, Href href) {}

    /**
     * What this reader can do.
     *
     * @param remix the form to remix it; none when it cannot be
     * @param delete the page that asks before deleting; none when it is not the reader's
     */
    public record Acts(Href remix, Href delete) {}
}
