package org.imprimatur.platform.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the authorisation table.
 *
 * @param body `json`, `form`, `parts`, `bytes` or `-`
 * @param who roles; or `everybody`; or `signed-in`; or `session`, whose form it must be
 */
record Endpoint(String method, String path, String body, Set<String> who) {
    private static final Map<Class<? extends Annotation>, String> METHODS = Map.of(
            GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE", PATCH.class, "PATCH");

    /** Reads `METHOD PATH BODY WHO,WHO`. */
    static Endpoint parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        return new Endpoint(words[0], words[1], words[2], Set.of(words[3].split(",", -1)));
    }

    /** Every resource method in those classes, as `METHOD PATH BODY`. */
    static Set<String> declaredIn(java.nio.file.Path classes) {
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Endpoint::declaredIn)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> declaredIn(JavaClass resource) {
        String base = resource.getAnnotationOfType(Path.class).value();
        return resource.getAllMethods().stream()
                .flatMap(method -> METHODS.keySet().stream()
                        .filter(method::isAnnotatedWith)
                        .map(verb -> "%s %s %s".formatted(METHODS.get(verb), path(base, method), body(method))));
    }

    private static String path(String base, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = Stream.of(base, own)
                .flatMap(part -> Arrays.stream(part.split("/", -1)))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/"));
        return "/" + path;
    }

    private static String body(JavaMethod method) {
        List<String> types = method.tryGetAnnotationOfType(Consumes.class)
                .map(consumes -> List.of(consumes.value()))
                .orElse(List.of());
        if (types.isEmpty()) {
            return "-";
        }
        return switch (types.get(0)) {
            case "application/json" -> "json";
            case "application/x-www-form-urlencoded" -> "form";
            case "multipart/form-data" -> "parts";
            default -> "bytes";
        };
    }

    String key() {
        return "%s %s %s".formatted(method, path, body);
    }

    boolean isApi() {
        return path.startsWith("/api/") || path.startsWith("/v1/");
    }

    boolean isPublic() {
        return who.contains("everybody");
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean admits(Set<String> roles) {
        return isPublic() || who.contains("signed-in") || roles.stream().anyMatch(who::contains);
    }

    /** The path with names that nothing has. */
    String samplePath() {
        return path.replace("{handle}", "nobody.has.this")
                .replace("{id}", "7f0c1c9e-0000-4000-8000-000000000000")
                .replace("{account}", "carla")
                .replace("{token}", "00000000000000000000000000000000")
                .replace("{version}", "1")
                .replace("{digest}", "0")
                .replace("{name}", "imprimatur.css")
                .replace("{month}", "2001-01")
                .replace("{manifest}", "urn:c2pa:7f0c1c9e-0000-4000-8000-000000000000")
                .replace("{extension}", "csv");
    }

    /** A body of the right type that asks for nothing. */
    Exchange fill(Exchange exchange, String csrf) {
        return switch (body) {
            case "json" -> exchange.json("{}");
            case "form" -> exchange.form(Map.of("csrf", csrf));
            case "parts" -> exchange.parts(List.of(Exchange.Part.text("csrf", csrf)));
            case "bytes" -> exchange.body("application/octet-stream", new byte[] {0});
            default -> exchange;
        };
    }

    @Override
    public String toString() {
        return key();
    }
}
