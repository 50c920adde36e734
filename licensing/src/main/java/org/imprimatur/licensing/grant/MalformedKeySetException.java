package org.imprimatur.licensing.grant;

import org.imprimatur.licensing.LicensingException;

/** Text that is not a JSON Web Key Set (RFC 7517). */
public final class MalformedKeySetException extends LicensingException {
    private static final long serialVersionUID = 1L;

    MalformedKeySetException(String why) {
        super("malformed key set: " + why);
    }
}
