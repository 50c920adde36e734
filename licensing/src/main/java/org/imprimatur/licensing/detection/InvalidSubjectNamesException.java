package org.imprimatur.licensing.detection;

import org.imprimatur.licensing.LicensingException;

/** Names under which nobody could be found. */
public final class InvalidSubjectNamesException extends LicensingException {
    private static final long serialVersionUID = 1L;

    InvalidSubjectNamesException(String subject, String why) {
        super("invalid names of `" + subject + "`: " + why);
    }
}
