package org.imprimatur.provenance.cbor;

/** placeholder */
public interface CborValue {
    static CborValue of(Object value) {
        return new CborValue() {};
    }
}
