package org.imprimatur.provenance.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** c2pa-rs under Node.js, the judge from outside. Not part of the repository: tests that ask it may be skipped. */
final class Oracle {
    private final Path directory;

    private Oracle(Path directory) {
        this.directory = directory;
    }

    /** What c2pa-rs says of a file: {@code Trusted}, {@code Valid}, {@code Invalid} or {@code ERROR}. */
    record Verdict(String state, List<String> failures, List<String> informational, String ingredientFailures) {}

    /** The oracle of {@code -Dimprimatur.oracle}, else one beside the repository; skips the test without. */
    static Oracle get() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getProperty("imprimatur.oracle"))
                                .map(Path::of),
                        beside("c2pa-oracle"))
                .flatMap(Optional::stream)
                .filter(path -> Files.isDirectory(path.resolve("node_modules")))
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: no c2pa-rs oracle; install it and name it by -Dimprimatur.oracle");
        assumeTrue(hasNode(), "skipped: no Node.js to run the c2pa-rs oracle with");
        return new Oracle(found.orElseThrow());
    }

    /** A folder of the material that lies beside the repository. */
    static Optional<Path> beside(String name) {
        return Optional.of(Path.of("..", "..", "shared", name)).filter(Files::isDirectory);
    }

    Verdict judge(Path file, Path anchors) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "oracle.mjs"));
        command.addAll(List.of(file.toAbsolutePath().toString(), "--brief"));
        command.addAll(List.of("--trust", anchors.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        process.waitFor();
        return verdict(line.split("\t"));
    }

    private static Verdict verdict(String[] fields) {
        return fields.length < 6
                ? new Verdict("ERROR", List.of(), List.of(), "")
                : new Verdict(fields[1], codes(fields[4]), codes(fields[5]), ingredients(fields));
    }

    private static String ingredients(String[] fields) {
        return fields.length > 7 ? fields[7].substring(fields[7].indexOf(':') + 1) : "";
    }

    private static List<String> codes(String field) {
        String codes = field.substring(field.indexOf(':') + 1);
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private static boolean hasNode() {
        try {
            Process process = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
