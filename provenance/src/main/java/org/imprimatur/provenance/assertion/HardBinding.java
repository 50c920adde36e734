package org.imprimatur.provenance.assertion;

import org.imprimatur.provenance.cbor.CborMap;

/** What binds a manifest to the bytes of its media (C2PA 2.2, section 9.2). */
public sealed interface HardBinding permits BmffHash, DataHash {
    /** The label of the assertion. */
    String label();

    CborMap toCbor();
}
