package org.imprimatur.licensing.accounting;

import java.math.BigInteger;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.imprimatur.licensing.LicensingException;

/** A journal entry whose debits and credits differ. */
public final class UnbalancedEntryException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final UUID entry;
    private final transient Map<Currency, BigInteger> imbalances;

    UnbalancedEntryException(UUID entry, Map<Currency, BigInteger> imbalances) {
        super("entry `" + entry + "` does not balance, in millionths of the minor unit: " + imbalances);
        this.entry = entry;
        this.imbalances = Map.copyOf(imbalances);
    }

    public UUID entry() {
        return entry;
    }

    /** By how much debits exceed credits, per currency, in millionths of the minor unit. */
    public Map<Currency, BigInteger> imbalances() {
        return imbalances;
    }
}
