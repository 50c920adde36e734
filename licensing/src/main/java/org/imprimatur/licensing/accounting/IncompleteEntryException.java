package org.imprimatur.licensing.accounting;

import java.util.UUID;
import org.imprimatur.licensing.LicensingException;

/** A journal entry with fewer than two postings. */
public final class IncompleteEntryException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final UUID entry;
    private final int postings;

    IncompleteEntryException(UUID entry, int postings) {
        super("entry `" + entry + "` has " + postings + " postings, expected at least two");
        this.entry = entry;
        this.postings = postings;
    }

    public UUID entry() {
        return entry;
    }

    public int postings() {
        return postings;
    }
}
