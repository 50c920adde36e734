package org.imprimatur.provenance.validation;

/**
 * Something that was done to an asset, as its manifest says (C2PA 2.2, section 18.14); absent texts are empty.
 *
 * @param name for example {@code c2pa.edited}
 * @param when as it was written, RFC 3339
 * @param agent the software that did it
 * @param digitalSourceType an IRI of the IPTC's or C2PA's vocabulary
 */
public record ActionView(String name, String when, String agent, String digitalSourceType) {}
