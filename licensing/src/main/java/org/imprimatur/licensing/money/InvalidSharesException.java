package org.imprimatur.licensing.money;

import org.imprimatur.licensing.LicensingException;

/** Shares that cannot divide an amount: none, a payee twice, or parts that do not add up to the whole. */
public final class InvalidSharesException extends LicensingException {
    private static final long serialVersionUID = 1L;

    InvalidSharesException(String why) {
        super("invalid shares: " + why);
    }
}
