package org.imprimatur.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Well-formed, but breaks a rule. Lists every violation, not only the first. */
public final class InvalidInputException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super(violations.stream()
                .map(v -> "`%s` %s".formatted(v.field(), v.detail()))
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public static InvalidInputException of(String field, String detail) {
        return new InvalidInputException(List.of(new Violation(field, detail)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
