package org.imprimatur.licensing.grant;

import com.nimbusds.jose.JOSEObjectType;

/** The {@code typ} header, which keeps one kind of token from passing as another (RFC 8725, section 3.11). */
enum TokenType {
    GRANT("gen-grant+jwt"),
    JOB("gen-job+jwt");

    private final JOSEObjectType type;

    TokenType(String name) {
        type = new JOSEObjectType(name);
    }

    JOSEObjectType header() {
        return type;
    }
}
