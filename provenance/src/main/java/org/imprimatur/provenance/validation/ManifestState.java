package org.imprimatur.provenance.validation;

/** The state of the active manifest (C2PA 2.2, section 14.3), or that there is none. */
public enum ManifestState {
    NONE,
    INVALID,
    VALID,
    TRUSTED
}
