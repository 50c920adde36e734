package org.imprimatur.web.gate;

import org.imprimatur.generation.DeliveringOutputs.Variant;
import org.imprimatur.generation.Job;
import org.imprimatur.problem.InvalidInputException;

/** What of an output a client asks for, in the words of the query. */
final class Variants {

    private static final String THUMBNAIL = "thumbnail";

    private Variants() {}

    /** @throws InvalidInputException when it is neither the output, by its kind's name, nor its thumbnail */
    static Variant of(String word, Job.Kind kind) {
        if (THUMBNAIL.equals(word)) {
            return Variant.THUMBNAIL;
        }
        if (kind.wire().equals(word)) {
            return Variant.CONTENT;
        }
        throw InvalidInputException.of(
                "variant", "must be `%s` or `%s`, is `%s`".formatted(kind.wire(), THUMBNAIL, word));
    }
}
