package org.imprimatur.licensing.money;

import org.imprimatur.licensing.LicensingException;

/** An amount that does not fit the 64 bits that amounts are kept in. */
public final class AmountOutOfRangeException extends LicensingException {
    private static final long serialVersionUID = 1L;

    AmountOutOfRangeException(String amount) {
        super("amount out of range: `" + amount + "`");
    }
}
