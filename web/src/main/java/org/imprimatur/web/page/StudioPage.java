package org.imprimatur.web.page;

import java.util.List;

/**
 * A studio's characters.
 *
 * @param editor whether this visitor may add and change
 * @param search what was looked for
 * @param cards one page of what was found
 * @param found how many were found, in words
 */
public record StudioPage(
        Frame frame,
        String studio,
        boolean editor,
        Figures figures,
        Search search,
        List<Card> cards,
        String found,
        Pager pager)
        implements Page {

    public StudioPage {
        cards = List.copyOf(cards);
    }

    /** Whether there is no character at all, whatever was looked for. */
    public boolean isEmpty() {
        return figures.characters().equals("0");
    }

    /**
     * The row of figures on top.
     *
     * @param approvals where the waiting requests are answered; none for who may not
     * @param payouts where the money is; none for who may not see it
     */
    public record Figures(
            String characters,
            String uses,
            String waiting,
            String earned,
            String month,
            Href approvals,
            Href payouts) {}

    /** What is looked for: values of the form, words of options come from {@code studio.<group>.<value>}. */
    public record Search(
            String words, List<Option> states, List<Option> prices, List<Option> orders, boolean narrowed) {
        public Search {
            states = List.copyOf(states);
            prices = List.copyOf(prices);
            orders = List.copyOf(orders);
        }
    }

    /** One character; {@code picture} may be none, then its initial is drawn. */
    public record Card(
            String name,
            String handle,
            Href picture,
            String initial,
            Pill state,
            String price,
            String uses,
            String earned) {}
}
