package org.imprimatur.platform.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.imprimatur.platform.launcher.Layout;

/**
 * An independent C2PA validator under Node.js, where there is one: {@code -Dimprimatur.oracle=DIRECTORY} with {@code
 * oracle.mjs} and its modules.
 */
final class Oracle {
    private static final String PROPERTY = "imprimatur.oracle";
    private static final String BESIDE = "../shared/c2pa-oracle";
    private static final int MINUTES = 5;

    private final Path script;

    private Oracle(Path script) {
        this.script = script;
    }

    /** Empty, after a line that says why, when it cannot be run here. */
    static Optional<Oracle> find() {
        Path directory = Path.of(System.getProperty(Layout.PROJECT, "."))
                .resolve(System.getProperty(PROPERTY, BESIDE))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(directory.resolve("oracle.mjs")) && Files.isDirectory(directory.resolve("node_modules"))) {
            return Optional.of(new Oracle(directory.resolve("oracle.mjs")));
        }
        System.out.printf(
                "No oracle: run `npm ci` in a copy of %s and name it with -D%s=DIRECTORY%n", directory, PROPERTY);
        return Optional.empty();
    }

    /**
     * What it says of one file.
     *
     * @param failures codes, of the file or of an ingredient
     */
    record Finding(Path file, String state, String failures) {
        boolean isTrusted() {
            return state.equals("Trusted") && failures.isEmpty();
        }

        /** From a line of tab-separated fields, some of which have a name. */
        static Finding ofLine(String line) {
            List<String> fields = Arrays.asList(line.split("\t", -1));
            return new Finding(Path.of(fields.get(0)), fields.get(1), named(fields, "F:") + named(fields, "ING:"));
        }

        private static String named(List<String> fields, String name) {
            return fields.stream()
                    .filter(field -> field.startsWith(name))
                    .map(field -> field.substring(name.length()))
                    .findFirst()
                    .orElse("no " + name);
        }
    }

    List<Finding> judge(List<Path> files, Path anchors) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--trust", anchors.toString(), "--brief"));
        Path lines = Files.createTempFile("oracle", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(lines.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the oracle has said nothing for " + MINUTES + " minutes");
        }
        List<Finding> findings =
                Files.readAllLines(lines).stream().map(Finding::ofLine).toList();
        Files.delete(lines);
        return findings;
    }
}
