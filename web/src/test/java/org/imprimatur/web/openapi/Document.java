package org.imprimatur.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** `META-INF/openapi.yaml`, as maps and lists. */
final class Document {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Map<String, Object> root;

    private Document(Map<String, Object> root) {
        this.root = root;
    }

    static Document load() throws IOException {
        try (InputStream in = Document.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Document(new Yaml(new SafeConstructor(options)).load(in));
        }
    }

    /** What a path of keys leads to, references followed on the way. */
    Object at(String... keys) {
        Object found = root;
        for (String key : keys) {
            found = resolve(map(found).get(key));
        }
        return found;
    }

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        forEachOperation((verb, path, operation) -> {
            Operation found = new Operation(
                    verb.toUpperCase(Locale.ROOT),
                    path,
                    access(operation),
                    map(map(operation.getOrDefault("requestBody", Map.of())).getOrDefault("content", Map.of()))
                            .keySet(),
                    parameters(path, operation));
            operations.put(found.name(), found);
        });
        return operations;
    }

    /** Called for each operation. */
    interface Visitor {
        void visit(String verb, String path, Map<String, Object> operation);
    }

    void forEachOperation(Visitor visitor) {
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((key, value) -> {
                    if (VERBS.contains(key)) {
                        visitor.visit(key, path, map(value));
                    }
                }));
    }

    /** Every `$ref` of the document. */
    List<String> references() {
        List<String> found = new ArrayList<>();
        collectReferences(root, found);
        return found;
    }

    /** @throws IllegalArgumentException when it leads nowhere */
    Object resolve(Object node) {
        if (!(node instanceof Map<?, ?> reference) || !(reference.get("$ref") instanceof String pointer)) {
            return node;
        }
        Object found = root;
        for (String key : pointer.substring("#/".length()).split("/")) {
            found = map(found).get(key);
        }
        if (found == null) {
            throw new IllegalArgumentException("nothing at " + pointer);
        }
        return resolve(found);
    }

    private static void collectReferences(Object node, List<String> found) {
        if (node instanceof Map<?, ?> object) {
            if (object.get("$ref") instanceof String reference) {
                found.add(reference);
            }
            object.values().forEach(value -> collectReferences(value, found));
        } else if (node instanceof List<?> array) {
            array.forEach(value -> collectReferences(value, found));
        }
    }

    private Set<String> parameters(String path, Map<String, Object> operation) {
        Set<String> names = new HashSet<>();
        for (Object holder : List.of(map(map(root.get("paths")).get(path)), operation)) {
            for (Object parameter : (List<?>) map(holder).getOrDefault("parameters", List.of())) {
                Map<String, Object> resolved = map(resolve(parameter));
                names.add(resolved.get("in") + " " + resolved.get("name"));
            }
        }
        return names;
    }

    private static Set<String> access(Map<String, Object> operation) {
        Set<String> access = new HashSet<>();
        if (Boolean.TRUE.equals(operation.get("x-public"))) {
            access.add(Operation.PUBLIC);
        }
        for (Object role : (List<?>) operation.getOrDefault("x-roles", List.of())) {
            access.add((String) role);
        }
        return access;
    }

    @SuppressWarnings("unchecked") // YAML mappings of this document have strings as keys
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
