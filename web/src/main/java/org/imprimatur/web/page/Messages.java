package org.imprimatur.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the pages in one language, from {@code messages.properties} and its translations. A key without words
 * reads as itself, so that a new wire name shows up plainly and not as an error page.
 */
public final class Messages {

    private static final String BUNDLE = "org.imprimatur.web.page.messages";

    private final Locale locale;
    private final ResourceBundle words;

    private Messages(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words of the language that is nearest to the locale; English where there is no translation. */
    public static Messages of(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                locale, ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), noFallback));
    }

    public String text(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }

    /** Words with values in them, in the form of {@link MessageFormat}. */
    public String text(String key, Object... values) {
        return new MessageFormat(text(key), locale).format(values);
    }

    /** The language of the words themselves, which need not be the one asked for. */
    public String language() {
        return text("language");
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return text("direction");
    }
}
