package org.imprimatur.licensing.grant;

import org.imprimatur.licensing.LicensingException;

/** A grant or job token that a guard must not honour. */
public final class RefusedGrantException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedGrantException(Refusal refusal, String why) {
        super("refused as " + refusal.code() + ": " + why);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
