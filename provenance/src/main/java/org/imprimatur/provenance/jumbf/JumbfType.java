package org.imprimatur.provenance.jumbf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The superbox types of C2PA 2.2, section 11.1.4, by their UUID. */
public enum JumbfType {
    MANIFEST_STORE("63327061"),
    STANDARD_MANIFEST("63326D61"),
    OLD_STANDARD_MANIFEST("63326D64"),
    UPDATE_MANIFEST("6332756D"),
    COMPRESSED_MANIFEST("6332636D"),
    ASSERTION_STORE("63326173"),
    CLAIM("6332636C"),
    SIGNATURE("63326373"),
    DATA_BOXES("63326462"),
    CBOR("63626F72"),
    JSON("6A736F6E"),
    UUID("75756964"),
    EMBEDDED_FILE("40CB0C32", "BB8A489DA70B2AD6F47F4369");

    private final byte[] uuid;

    JumbfType(String prefix) {
        this(prefix, "00110010800000AA00389B71");
    }

    JumbfType(String prefix, String tail) {
        this.uuid = HexFormat.of().parseHex(prefix + tail);
    }

    byte[] uuid() {
        return uuid.clone();
    }

    static Optional<JumbfType> of(byte[] uuid) {
        return Arrays.stream(values())
                .filter(type -> Arrays.equals(type.uuid, uuid))
                .findFirst();
    }
}
