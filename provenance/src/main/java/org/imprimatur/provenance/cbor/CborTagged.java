package org.imprimatur.provenance.cbor;

/** A tagged item, major type 6. */
public record CborTagged(long tag, CborValue content) implements CborValue {
    public CborTagged {
        if (tag < 0) {
            throw new IllegalArgumentException("`" + tag + "` is no CBOR tag");
        }
    }
}
