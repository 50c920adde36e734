package org.imprimatur.licensing.detection;

import java.util.Collection;
import java.util.List;

/** Finds subjects in prompts by handle, name and alias. Immutable. */
public final class NameIndex {
    private NameIndex() {}

    public static NameIndex of(Collection<SubjectNames> subjects) {
        throw new UnsupportedOperationException();
    }

    /** Everyone whom the prompt names, in the order of the prompt. */
    public List<Finding> find(String prompt) {
        throw new UnsupportedOperationException();
    }

    /** Names the algorithm and the list it ran on, so that a finding can be repeated. */
    public String version() {
        throw new UnsupportedOperationException();
    }
}
