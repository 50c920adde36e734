package org.imprimatur.provenance.cbor;

/** How many more items may be read; shared by the documents of one manifest store, so that many cannot add up. */
public final class CborBudget {
    private int left;

    public CborBudget(int items) {
        this.left = items;
    }

    boolean take() {
        if (left <= 0) {
            return false;
        }
        left--;
        return true;
    }
}
