package org.imprimatur.provenance.cli;

import java.time.Instant;
import java.util.List;

/** The entry of the command line. Exit 0: good, 1: error, 2: invalid, 3: no manifest. */
public final class ProvenanceCommand {
    private static final String USAGE = "usage: verify FILE... [--trust PEM] [--at RFC3339] [--brief|--json]";

    private ProvenanceCommand() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        try {
            return new Verifying(System.out).run(Arguments.parse(words, Instant.now()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            return 1;
        }
    }
}
