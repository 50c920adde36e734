package org.imprimatur.licensing.money;

import org.imprimatur.licensing.LicensingException;

/** An amount has a fraction of a minor unit where whole ones were asked for. */
public final class InexactAmountException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final transient Money amount;

    InexactAmountException(Money amount) {
        super("not a whole number of minor units: `" + amount + "`");
        this.amount = amount;
    }

    public Money amount() {
        return amount;
    }
}
