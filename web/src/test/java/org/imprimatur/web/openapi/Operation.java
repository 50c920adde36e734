package org.imprimatur.web.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * One method on one path, as the code or the document has it.
 *
 * @param access roles, or `public`
 * @param consumes media types of the body; empty for none
 * @param parameters `header Range`, `path id`, `query limit`
 */
record Operation(String method, String path, Set<String> access, Set<String> consumes, Set<String> parameters) {

    static final String PUBLIC = "public";

    Operation {
        access = new TreeSet<>(access);
        consumes = new TreeSet<>(consumes);
        parameters = new TreeSet<>(parameters);
    }

    String name() {
        return method + " " + path;
    }

    /** What two methods that share a path and differ in what they consume are together. */
    Operation and(Operation other) {
        return new Operation(
                method,
                path,
                union(access, other.access),
                union(consumes, other.consumes),
                union(parameters, other.parameters));
    }

    private static Set<String> union(Collection<String> left, Collection<String> right) {
        Set<String> all = new TreeSet<>(left);
        all.addAll(right);
        return all;
    }
}
