package org.imprimatur.platform.launcher.sample;

import java.util.Arrays;
import java.util.Locale;
import org.imprimatur.platform.launcher.StartFailedException;

/** How much of the sample world is made: {@code -Dimprimatur.sample}. */
public enum SampleSize {
    /** Nobody is there but the accounts. */
    NONE,
    /** Everyone with their terms, and the first films. */
    SMALL,
    /** All of it; most of it in the background. */
    FULL;

    /** The property that says which. */
    public static final String PROPERTY = "imprimatur.sample";

    /** @throws StartFailedException with the words that there are */
    public static SampleSize ofProperty() {
        String wanted = System.getProperty(PROPERTY, "full");
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new StartFailedException(
                        "-D%s=%s is not known: use none, small or full".formatted(PROPERTY, wanted)));
    }
}
