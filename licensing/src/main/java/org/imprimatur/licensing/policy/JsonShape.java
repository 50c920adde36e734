package org.imprimatur.licensing.policy;

/**
 * The outline of a JSON text that starts with an object or array, found without recursion. It is right for well-formed
 * JSON, and for other text some numbers.
 *
 * @param depth how deep it nests
 * @param end where its first object or array ends
 */
record JsonShape(int depth, int end) {

    static JsonShape of(String json) {
        int depth = 0;
        int deepest = 0;
        int end = json.length();
        boolean inString = false;
        for (int i = 0; i < json.length() && i < end; i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += step(c);
                deepest = Math.max(deepest, depth);
                end = depth == 0 && step(c) < 0 ? i + 1 : end;
            }
        }
        return new JsonShape(deepest, end);
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
