package org.imprimatur.licensing.terms;

import java.util.List;
import java.util.Locale;

/** Terms in plain words. */
public record TermsSentences(List<String> can, List<String> cannot, List<String> askMe) {
    public static TermsSentences of(Terms terms, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
