package org.imprimatur.notices;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the notices, from {@code notices.properties}; English until there are translations. */
final class NoticeWords {

    private static final int NAME_MAX = 80;
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "org.imprimatur.notices.notices", Locale.ENGLISH, NoticeWords.class.getClassLoader());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private NoticeWords() {}

    static String text(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(values);
    }

    /** The subject and text of a notice, both from the same values. */
    static Message message(String key, Object... values) {
        return new Message(text(key + ".subject", values), text(key + ".text", values));
    }

    /** Somebody's name, as a part of a sentence of ours. */
    static String name(String theirs) {
        return Message.shortened(Message.oneLine(theirs), NAME_MAX);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String country(String code) {
        return code.isEmpty()
                ? text("territory.none")
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** Lines, those that say nothing left out. */
    static String lines(String... lines) {
        return String.join(
                "\n", Stream.of(lines).filter(line -> !line.isEmpty()).toList());
    }
}
