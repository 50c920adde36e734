package org.imprimatur.licensing.terms;

import org.imprimatur.licensing.LicensingException;

/** A policy that says something which terms cannot say. */
public final class UntranslatablePolicyException extends LicensingException {
    private static final long serialVersionUID = 1L;

    UntranslatablePolicyException(String uid, String why) {
        super("policy `" + uid + "` is not made of terms: " + why);
    }
}
