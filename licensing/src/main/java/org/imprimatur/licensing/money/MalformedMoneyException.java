package org.imprimatur.licensing.money;

import org.imprimatur.licensing.LicensingException;

/** Text that is not an amount of money. */
public final class MalformedMoneyException extends LicensingException {
    private static final long serialVersionUID = 1L;

    MalformedMoneyException(String text, String why) {
        super("not an amount of money: `" + text + "`: " + why);
    }
}
