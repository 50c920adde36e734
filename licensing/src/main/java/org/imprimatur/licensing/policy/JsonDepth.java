package org.imprimatur.licensing.policy;

/** How deep a JSON text nests, found without recursion. */
final class JsonDepth {
    private JsonDepth() {}

    /** Right for well-formed JSON; for other text some number. */
    static int of(String json) {
        int depth = 0;
        int deepest = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += step(c);
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
