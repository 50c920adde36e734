package org.imprimatur.provenance.assertion;

import java.util.regex.Pattern;

/** What a label may look like (C2PA 2.2, sections 6.2 and 11.1.4.1.1). */
final class AssertionLabels {
    private static final Pattern NAMESPACED = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private AssertionLabels() {}

    static void requireUsable(String label) {
        if (label.length() > 200 || !NAMESPACED.matcher(label).matches() || label.contains("__")) {
            throw new IllegalArgumentException("`" + label + "` is not a namespaced assertion label");
        }
        if (label.startsWith("c2pa.hash.")) {
            throw new IllegalArgumentException("`" + label + "` is a hard binding, which signing makes itself");
        }
        if (label.startsWith("c2pa.ingredient")) {
            throw new IllegalArgumentException("`" + label + "` is an ingredient, which has a definition of its own");
        }
    }
}
