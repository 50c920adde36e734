package org.imprimatur.licensing.money;

import org.imprimatur.licensing.LicensingException;

/** Two amounts of different currencies met. */
public final class CurrencyMismatchException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final transient Money left;
    private final transient Money right;

    CurrencyMismatchException(Money left, Money right) {
        super("currencies differ: `" + left + "` and `" + right + "`");
        this.left = left;
        this.right = right;
    }

    public Money left() {
        return left;
    }

    public Money right() {
        return right;
    }
}
