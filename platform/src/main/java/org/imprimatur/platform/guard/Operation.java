package org.imprimatur.platform.guard;

import java.util.Optional;
import java.util.Set;

/** The creates that can pass, and which fields of each the guard can judge; a body with any other field is refused. */
enum Operation {
    /** Answered at once; the film comes later, from the job that the answer names. */
    VIDEO("/v1/videos", Set.of("seconds", "num_frames", "fps"), Set.of(), Set.of("input_reference")),

    /** Answered with the picture itself; there is no job to ask for afterwards. */
    IMAGE("/v1/images/generations", Set.of(), Set.of("output_format", "response_format"), Set.of());

    private static final Set<String> MEASURES = Set.of("size", "width", "height", "n", "count");
    private static final Set<String> WORDS = Set.of("model", "prompt", "negative_prompt", "seed", "guidance_scale");

    private final String path;
    private final Set<String> measures;
    private final Set<String> words;
    private final Set<String> files;

    Operation(String path, Set<String> measures, Set<String> words, Set<String> files) {
        this.path = path;
        this.measures = measures;
        this.words = words;
        this.files = files;
    }

    static Optional<Operation> find(String path) {
        for (Operation operation : values()) {
            if (operation.path.equals(path)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    String path() {
        return path;
    }

    /** Whether the answer is the output itself, so that an id in it names nothing that could be asked for. */
    boolean isSynchronous() {
        return this == IMAGE;
    }

    /** How long, large or many: compared with the grant's limits. */
    boolean measures(String field) {
        return MEASURES.contains(field) || measures.contains(field);
    }

    /** What does not make the work larger. */
    boolean passesWords(String field) {
        return WORDS.contains(field) || words.contains(field);
    }

    /** A file, only ever as bytes in the body that the grant names by its hash, never as an address. */
    boolean passesFile(String field) {
        return files.contains(field);
    }
}
