package org.imprimatur.licensing.policy;

import org.imprimatur.licensing.LicensingException;

/** Text that is not a policy we understand completely; part of a policy understood would be another policy. */
public final class MalformedPolicyException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    MalformedPolicyException(String pointer, String why) {
        super("malformed policy at `" + pointer + "`: " + why);
        this.pointer = pointer;
    }

    /** Where, as a JSON Pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return pointer;
    }
}
