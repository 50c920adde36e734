package org.imprimatur.licensing.policy;

/** The names that our JSON-LD uses besides ODRL's own. */
final class JsonLd {
    static final String ODRL_CONTEXT = "http://www.w3.org/ns/odrl.jsonld";
    static final String PREFIX = "imp";
    static final String PREFIX_IRI = Policy.PROFILE + "#";
    static final String PREFIXED = PREFIX + ":";
    static final String ODRL_PREFIXED = "odrl:";

    static final String VERSION = PREFIXED + "version";
    static final String SHARE = PREFIXED + "share";
    static final String PAYEE = PREFIXED + "payee";
    static final String PARTS = PREFIXED + "parts";

    static final String PROHIBIT = "prohibit";
    static final String DATE_TIME = "xsd:dateTime";
    static final String DECIMAL = "xsd:decimal";
    static final String CURRENCY_URN = "urn:iso:std:iso:4217:";

    private JsonLd() {}
}
