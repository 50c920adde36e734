package org.imprimatur.problem;

/** There is no such thing, or none that this caller may know of: the two answers are the same on purpose. */
public final class UnknownThingException extends ImprimaturException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    public UnknownThingException(String kind, Object id) {
        super("there is no %s `%s`".formatted(kind, id));
        this.kind = kind;
    }

    /** What was looked for, in kebab case: `video`, `likeness`. */
    public String kind() {
        return kind;
    }
}
