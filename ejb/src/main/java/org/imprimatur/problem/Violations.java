package org.imprimatur.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an input, to say it all at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations require(boolean holds, String field, String detail) {
        if (!holds) {
            found.add(new Violation(field, detail));
        }
        return this;
    }

    /** Also refuses NUL, which PostgreSQL stores in no text. */
    public Violations requireLength(String value, int least, int most, String field) {
        int length = value.codePointCount(0, value.length());
        require(value.indexOf('\0') < 0, field, "must have no NUL characters");
        return require(
                length >= least && length <= most,
                field,
                "must have %d to %d characters, has %d".formatted(least, most, length));
    }

    /** @throws InvalidInputException when anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
