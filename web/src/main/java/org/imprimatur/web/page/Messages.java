package org.imprimatur.web.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the pages in one language, from {@code messages.properties} (what all pages share), one bundle per
 * surface beside it, and their translations. A key without words reads as itself, so that a new wire name shows up
 * plainly and not as an error page.
 */
public final class Messages {

    static final List<String> BUNDLES = List.of(
            "messages",
            "site",
            "generations",
            "studio",
            "members",
            "approvals",
            "payouts",
            "likeness",
            "verify",
            "operations");

    private final Locale locale;
    private final List<ResourceBundle> words;

    private Messages(Locale locale, List<ResourceBundle> words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words of the language that is nearest to the locale; English where there is no translation. */
    public static Messages of(Locale locale) {
        return new Messages(
                locale, BUNDLES.stream().map(name -> bundle(name, locale)).toList());
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String base = Messages.class.getPackageName() + "." + name;
        return ResourceBundle.getBundle(base, locale, Messages.class.getClassLoader(), noFallback);
    }

    public String text(String key) {
        return words.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key))
                .orElse(key);
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
