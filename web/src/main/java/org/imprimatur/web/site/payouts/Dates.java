package org.imprimatur.web.site.payouts;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and months in UTC. */
final class Dates {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm").withZone(ZoneOffset.UTC);

    private Dates() {}

    static String time(Instant at, Locale locale) {
        return TIME.withLocale(locale).format(at);
    }

    /** Where a heading says that it is UTC. */
    static String line(Instant at, Locale locale) {
        return SHORT.withLocale(locale).format(at);
    }

    static String month(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }
}
