package org.imprimatur.licensing.terms;

import java.util.List;
import java.util.stream.Collectors;
import org.imprimatur.licensing.LicensingException;

/** Terms that contradict themselves; lists everything that is wrong with them. */
public final class InvalidTermsException extends LicensingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidTermsException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ", "invalid terms: ", "")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * One thing that is wrong.
     *
     * @param field the component of {@link Terms}
     * @param code stable, in kebab case
     * @param detail for a person
     */
    public record Violation(String field, String code, String detail) {
        @Override
        public String toString() {
            return field + ": " + detail;
        }
    }
}
