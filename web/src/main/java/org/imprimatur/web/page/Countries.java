package org.imprimatur.web.page;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of ISO 3166-1 as choices, named and sorted in the reader's language, those chosen first. */
public final class Countries {

    private Countries() {}

    public static List<Choice> choices(Locale language, Collection<String> chosen) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, name(code, language), chosen.contains(code)))
                .sorted(Comparator.comparing(Choice::chosen)
                        .reversed()
                        .thenComparing(Choice::label, Collator.getInstance(language)))
                .toList();
    }

    /** A country as the reader calls it. */
    public static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
