package org.imprimatur.web.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.imprimatur.licensing.money.Money;

/** Dates, amounts and sizes as people read them; times are UTC and say so. */
public final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Words() {}

    public static String day(Instant at, Locale locale) {
        return DAY.withLocale(locale).format(at);
    }

    public static String time(Instant at, Locale locale) {
        return TIME.withLocale(locale).format(at);
    }

    /** Rounded down to the currency's own digits: nobody reads of money they cannot have. */
    public static String amount(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(new BigDecimal(money.toDecimal()).setScale(digits, RoundingMode.DOWN));
    }

    /** A country by its ISO 3166-1 code; nothing for nothing. */
    public static String country(String code, Locale locale) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    public static String left(Duration duration) {
        if (duration.toDays() > 1) {
            return "in %d days".formatted(duration.toDays());
        }
        return duration.toHours() > 1 ? "in %d hours".formatted(duration.toHours()) : "within the hour";
    }

    public static String megabytes(long bytes) {
        return "%d MB".formatted(bytes / 1024 / 1024);
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024
                ? "%d KB".formatted((bytes + 1023) / 1024)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024);
    }
}
