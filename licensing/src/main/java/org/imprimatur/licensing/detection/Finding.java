package org.imprimatur.licensing.detection;

/**
 * A subject found in a prompt.
 *
 * @param subject who
 * @param method how
 * @param start where it starts in the prompt, in UTF-16 units
 * @param end where it ends, exclusive
 * @param score how sure, from 0 to 1
 * @param text the words of the prompt
 */
public record Finding(String subject, Method method, int start, int end, double score, String text) {
    /** A subject that the request itself names, outside the prompt. */
    public static Finding explicit(String subject) {
        return new Finding(subject, Method.EXPLICIT, 0, 0, 1.0, "");
    }

    /** A subject that is in what the request builds on, so that it is in the result whatever the prompt says. */
    public static Finding inherited(String subject) {
        return new Finding(subject, Method.INHERITED, 0, 0, 1.0, "");
    }

    /** How a subject was found. */
    public enum Method {
        HANDLE("handle"),
        NAME("name"),
        ALIAS("alias"),
        EXPLICIT("explicit"),
        INHERITED("inherited");

        private final String wire;

        Method(String wire) {
            this.wire = wire;
        }

        /** The name that responses carry. */
        public String wire() {
            return wire;
        }
    }
}
