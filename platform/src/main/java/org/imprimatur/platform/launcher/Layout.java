package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie: the project with its unpacked servers, and the data that survives a restart. */
public record Layout(Path project, Path data) {
    /** The property that names the project's root directory. */
    public static final String PROJECT = "imprimatur.project";

    public Layout {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The layout of {@code mvn -Prun package}: data is kept in {@code data/}. */
    public static Layout ofRun() {
        Path project = ofProject();
        return new Layout(project, project.resolve("data"));
    }

    /** The layout of the system tests: data is thrown away with {@code target/}. */
    public static Layout ofTests() {
        Path project = ofProject();
        return new Layout(project, project.resolve("platform/target/test-data"));
    }

    private static Path ofProject() {
        return Path.of(System.getProperty(PROJECT, "."));
    }

    Path ear() {
        return project.resolve("ear/target/imprimatur.ear");
    }

    Path servers() {
        return project.resolve("platform/target/servers");
    }

    Path wildFlyScript() {
        return project.resolve("platform/src/main/wildfly/imprimatur.cli");
    }

    Path wildFlyHome() {
        return unpacked("wildfly-");
    }

    Path keycloakHome() {
        return unpacked("keycloak-");
    }

    Path postgresHome() {
        return servers().resolve("postgres");
    }

    /** Where the servers write; the previous start's file is kept beside it. */
    public Path logs() {
        return data.resolve("logs");
    }

    Path processes() {
        return data.resolve("run");
    }

    /** Secrets for a shell: {@code . data/sandbox.env}. */
    public Path sandboxFile() {
        return data.resolve("sandbox.env");
    }

    /** What of the sample world was made, and under which ids. */
    public Path sampleWorld() {
        return data.resolve("sample-world.json");
    }

    /** A path as a person in the project's directory would write it. */
    String shown(Path path) {
        return path.startsWith(project) ? project.relativize(path).toString() : path.toString();
    }

    private Path unpacked(String prefix) {
        try (Stream<Path> entries = Files.list(servers())) {
            List<Path> homes = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(prefix))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            if (!homes.isEmpty()) {
                return homes.get(homes.size() - 1);
            }
        } catch (IOException notUnpacked) {
            throw new UncheckedIOException(notUnpacked);
        }
        throw new StartFailedException("no " + prefix + "* in " + shown(servers()) + ": run mvn -Prun package");
    }
}
