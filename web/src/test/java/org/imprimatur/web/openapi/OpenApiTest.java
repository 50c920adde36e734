package org.imprimatur.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document and the code say the same. */
class OpenApiTest {

    private static final String PROBLEMS = "https://imprimatur.org/problems/";
    private static final Path REPOSITORY = Path.of("..");

    private final Document document;

    OpenApiTest() throws IOException {
        document = Document.load();
    }

    @Test
    void document_isOpenApi31() {
        assertThat(document.at("openapi")).isEqualTo("3.1.0");
        assertThat(document.at("info", "license", "identifier")).isEqualTo("Apache-2.0");
    }

    @Test
    void document_saysWhatTheCodeSays() {
        Map<String, Operation> declared = ResourceClasses.operations();

        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(document.operations()).containsExactlyEntriesOf(declared);
    }

    @Test
    void document_saysOfEveryOperationWhoMayCallIt() {
        document.forEachOperation((verb, path, operation) -> {
            boolean isPublic = operation.containsKey("x-public");

            assertThat(operation).as(verb + " " + path).containsKey(isPublic ? "x-public" : "x-roles");
            assertThat(operation.get("security")).as(verb + " " + path).isEqualTo(isPublic ? List.of() : null);
        });
    }

    @Test
    void document_namesEveryOperationOnce() {
        List<Object> names = new ArrayList<>();

        document.forEachOperation((verb, path, operation) -> names.add(operation.get("operationId")));

        assertThat(names).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void document_answersUnderV1AsOpenAiDoes() {
        document.forEachOperation((verb, path, operation) -> Document.map(operation.get("responses"))
                .forEach((status, response) -> {
                    Set<String> types = new HashSet<>(Document.map(
                                    Document.map(document.resolve(response)).getOrDefault("content", Map.of()))
                            .keySet());

                    if (path.startsWith("/v1/")) {
                        assertThat(types).as(path).doesNotContain("application/problem+json");
                    } else if (!status.startsWith("2")) {
                        assertThat(types).as(path).containsExactly("application/problem+json");
                    }
                }));
    }

    @Test
    void references_leadSomewhere() {
        assertThat(document.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThatCode(() -> document.resolve(Map.of("$ref", reference)))
                        .doesNotThrowAnyException());
    }

    @Test
    void problemTypes_haveAPageEach() throws IOException {
        List<?> types = (List<?>) document.at("components", "schemas", "Problem", "properties", "type", "examples");

        assertThat(types.stream()
                        .map(String.class::cast)
                        .filter(type -> type.startsWith(PROBLEMS))
                        .map(type -> type.substring(PROBLEMS.length())))
                .containsExactlyInAnyOrderElementsOf(problemPages());
    }

    private static Set<String> problemPages() throws IOException {
        try (Stream<Path> files = Files.list(REPOSITORY.resolve("docs/problems"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .filter(name -> !name.equals("README"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "video.json,VideoRequest",
        "video-permitted.json,VideoRequest",
        "video-ask-first.json,VideoRequest",
        "video-denied.json,VideoRequest",
        "terms.json,Terms",
        "deny.json,Reason",
        "revocation.json,Reason"
    })
    void examples_haveFieldsThatTheSchemaKnows(String file, String schema) throws IOException {
        Map<String, Object> example = read(REPOSITORY.resolve("examples").resolve(file));

        assertKnown(example, Document.map(document.at("components", "schemas", schema)));
    }

    private void assertKnown(Map<String, Object> example, Map<String, Object> schema) {
        Map<String, Object> properties = Document.map(schema.get("properties"));
        assertThat(properties).containsKeys(example.keySet().toArray(String[]::new));
        example.forEach((field, value) -> {
            if (value instanceof Map<?, ?>) {
                assertKnown(Document.map(value), Document.map(document.resolve(properties.get(field))));
            }
        });
    }

    private static Map<String, Object> read(Path json) throws IOException { // JSON is YAML, too
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(json));
    }
}
