package org.imprimatur.licensing.grant;

/** What the text claims of a token must be like. */
final class ClaimText {
    private static final int LENGTH_MAX = 500;

    private ClaimText() {}

    static void require(String claim, String value) {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("`" + claim + "` has from 1 to " + LENGTH_MAX + " characters");
        }
    }
}
