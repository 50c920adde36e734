package org.imprimatur.platform.stripe;

/** Counts the steps of a process and kills it at a chosen one. */
final class Steps {

    private int left;
    private int reached;

    private Steps(int left) {
        this.left = left;
    }

    /** The process is gone: nothing catches this, nothing cleans up after it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where);
        }
    }

    static Steps untouched() {
        return new Steps(Integer.MAX_VALUE);
    }

    static Steps killedAt(int step) {
        return new Steps(step);
    }

    void reach(String where) {
        reached++;
        left--;
        if (left == 0) {
            throw new Killed(where);
        }
    }

    int reached() {
        return reached;
    }
}
