package org.imprimatur.provenance.cbor;

/** A floating-point number, major type 7; written as 64 bits. */
public record CborFloat(double value) implements CborValue {}
