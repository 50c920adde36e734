package org.imprimatur.licensing.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The values that constraints may name. A value we do not know could mean anything, so it is refused. */
final class Vocabulary {
    private static final Set<String> TERRITORIES = Set.of(Locale.getISOCountries());

    private Vocabulary() {}

    static boolean isPurpose(String value) {
        return RightOperand.Values.NONE.equals(value)
                || Arrays.stream(Purpose.values())
                        .anyMatch(purpose -> purpose.wire().equals(value));
    }

    static boolean isAudience(String value) {
        return Arrays.stream(Audience.values())
                .anyMatch(audience -> audience.wire().equals(value));
    }

    static boolean isCategory(String value) {
        return Arrays.stream(Category.values())
                .anyMatch(category -> category.wire().equals(value));
    }

    static boolean isModality(String value) {
        return Arrays.stream(Modality.values())
                .anyMatch(modality -> modality.wire().equals(value));
    }

    /** ISO 3166-1 alpha-2, upper case. */
    static boolean isTerritory(String value) {
        return TERRITORIES.contains(value);
    }
}
