package org.imprimatur.web.page;

/**
 * Something the visitor should know: what was done, or what was refused and what was kept.
 *
 * @param text may be empty
 */
public record Notice(Tone tone, String title, String text) {

    public static Notice success(String title, String text) {
        return new Notice(Tone.SUCCESS, title, text);
    }

    public static Notice danger(String title, String text) {
        return new Notice(Tone.DANGER, title, text);
    }
}
