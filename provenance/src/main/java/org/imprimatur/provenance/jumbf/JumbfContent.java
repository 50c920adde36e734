package org.imprimatur.provenance.jumbf;

/** A content box: {@code cbor}, {@code json}, {@code bfdb}, ... */
public record JumbfContent(String type, ByteRange whole, ByteRange content) implements JumbfBox {}
