package org.imprimatur.web.page;

import java.util.Locale;

/** How a pill, notice or verdict is coloured. Colour never stands alone: each has words beside it. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** The class that the style sheet knows it by. */
    public String css() {
        return "tone-" + key();
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
