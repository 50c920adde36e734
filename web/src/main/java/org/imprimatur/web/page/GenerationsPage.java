package org.imprimatur.web.page;

import java.util.List;

/**
 * A creator's own generations, a form to ask for another, and who can be asked.
 *
 * @param refusal how the request that was just sent was denied
 */
public record GenerationsPage(Frame frame, Maker maker, Refusal refusal, Listing listing, Directory directory)
        implements Page {

    /**
     * The form.
     *
     * @param parent the generation that is remixed; empty when none is
     * @param errors by field
     */
    public record Maker(
            String prompt,
            String parent,
            List<Choice> kinds,
            List<Choice> purposes,
            List<Choice> territories,
            List<Choice> seconds,
            List<Choice> sizes,
            FieldErrors errors) {

        public Maker {
            kinds = List.copyOf(kinds);
            purposes = List.copyOf(purposes);
            territories = List.copyOf(territories);
            seconds = List.copyOf(seconds);
            sizes = List.copyOf(sizes);
        }
    }

    /** Who said no, and what could be changed; nothing to show when there are no rulings and no sentence. */
    public record Refusal(String why, List<Cleared.Ruling> rulings) {

        public Refusal {
            rulings = List.copyOf(rulings);
        }

        public static Refusal none() {
            return new Refusal("", List.of());
        }

        public boolean isPresent() {
            return !why.isEmpty();
        }
    }

    /**
     * What was asked for.
     *
     * @param states the filter; wire names of groups
     * @param older leads on; none at the end
     * @param newest leads back; none when there
     */
    public record Listing(List<Choice> kinds, List<Choice> states, List<Row> rows, Href older, Href newest) {

        public Listing {
            kinds = List.copyOf(kinds);
            states = List.copyOf(states);
            rows = List.copyOf(rows);
        }
    }

    /** {@code thumbnail} is none while there is nothing to see. */
    public record Row(
            String prompt, String kind, Pill state, String price, String asked, Href details, Href thumbnail) {}

    /**
     * Who may be asked.
     *
     * @param query what was searched for
     * @param more whether there are others
     */
    public record Directory(String query, List<Entry> entries, boolean more) {

        public Directory {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One subject that this visitor may ask.
     *
     * @param can purposes that need no asking, in words
     * @param ask purposes for which the owner decides
     * @param use leads to the form with the handle in it
     */
    public record Entry(String name, String handle, String can, String ask, String price, String where, Href use) {}
}
