package org.imprimatur.licensing.policy;

/** Decides requests for use: a pure function of policy and request. */
public final class Evaluator {
    private Evaluator() {}

    /** Decides one use. Denies by default; a prohibition wins; a fact that is not known never permits. */
    public static Decision evaluate(Policy policy, UseRequest request) {
        throw new UnsupportedOperationException();
    }
}
