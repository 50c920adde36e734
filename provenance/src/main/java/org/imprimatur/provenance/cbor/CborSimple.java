package org.imprimatur.provenance.cbor;

/** A simple value, major type 7: false, true, null, undefined and the unassigned ones. */
public record CborSimple(int code) implements CborValue {
    public static final CborSimple FALSE = new CborSimple(20);
    public static final CborSimple TRUE = new CborSimple(21);
    public static final CborSimple NULL = new CborSimple(22);
    public static final CborSimple UNDEFINED = new CborSimple(23);
}
