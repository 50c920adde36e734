package org.imprimatur.provenance.cbor;

/** A text string, major type 3. */
public record CborText(String value) implements CborValue {}
