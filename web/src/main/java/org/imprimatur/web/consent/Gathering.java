package org.imprimatur.web.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.imprimatur.licensing.LicensingException;
import org.imprimatur.licensing.terms.InvalidTermsException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violation;

/** Reads field after field and keeps what is wrong with each, to say it all at once. */
final class Gathering {

    private final List<Violation> found = new ArrayList<>();

    /** The value, or another one when it is wrong. */
    <T> T of(String field, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInputException e) {
            found.addAll(e.violations());
        } catch (InvalidTermsException e) {
            e.violations().forEach(v -> found.add(new Violation(v.field(), v.detail())));
        } catch (LicensingException e) {
            found.add(new Violation(field, String.valueOf(e.getMessage())));
        }
        return otherwise;
    }

    /** @throws InvalidInputException when anything was found */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
