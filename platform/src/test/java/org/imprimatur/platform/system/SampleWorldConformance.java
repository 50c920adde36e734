package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.platform.launcher.sample.Journal;
import org.imprimatur.platform.launcher.sample.Journal.Entry;
import org.imprimatur.platform.launcher.sample.Journal.State;
import org.imprimatur.platform.launcher.sample.SampleWorld;
import org.imprimatur.platform.launcher.sample.SampleWorldScript;
import org.junit.jupiter.api.Test;

/**
 * Plays the sample world and has every output judged: by our own validator over the API, and by an independent one where
 * there is one. Run by {@code mvn -pl platform -am -Pconformance verify}; ends with a RESULT line.
 */
class SampleWorldConformance {
    /** Made of a film that was made of a film that was made of a film. */
    private static final String DEEPEST = "tock-home";

    private static final String WITHDRAWN = "bix-";

    private final String url = RunningPlatform.get().url();
    private final Tokens tokens = new Tokens(RunningPlatform.get());
    private final Api anyone = new Api(url, "");

    @Test
    void sampleWorld_isTrusted_whoeverValidatesIt() throws Exception {
        SampleWorld world = RunningPlatform.get().sampleWorld();
        world.begin();
        world.grow();
        assertThat(world.surprises()).isEmpty();
        assertThat(world.journal().has("done")).isTrue();

        Map<String, Entry> outputs = outputs(world.journal());
        Map<String, Path> files = stored();
        Map<String, JsonObject> verdicts = new TreeMap<>();
        for (Map.Entry<String, Entry> output : outputs.entrySet()) {
            String id = output.getKey();
            Path file = files.get(output.getValue().job());
            assertThat(file).as(id).isNotNull();
            verdicts.put(id, verdict(file));
            assertServed(id, output.getValue(), Files.readAllBytes(file));
        }

        assertThat(verdicts)
                .allSatisfy((id, verdict) ->
                        assertThat(isTrusted(verdict)).as("%s: %s", id, verdict).isTrue());
        assertThat(verdicts)
                .allSatisfy((id, verdict) -> assertThat(consent(verdict))
                        .as(id)
                        .isEqualTo(id.startsWith(WITHDRAWN) ? "withdrawn" : "in-force"));
        JsonObject deepest = verdicts.get(DEEPEST);
        assertThat(titles(deepest.getJsonObject("history")))
                .as("the file and all that it was made from")
                .containsExactlyElementsOf(Stream.of(DEEPEST, "tock-moon", "tock-ferry", "tock-rain")
                        .map(id -> "Generated video " + outputs.get(id).job())
                        .toList());
        String oracle = askOracle(List.copyOf(files.values()));
        System.out.printf(
                "RESULT conformance=sample-world generations=%d outputs=%d trusted=%d oracle=%s remixDepth=%d%n",
                world.journal().generations().size(),
                outputs.size(),
                verdicts.values().stream()
                        .filter(SampleWorldConformance::isTrusted)
                        .count(),
                oracle,
                titles(deepest.getJsonObject("history")).size() - 1);
    }

    private static Map<String, Entry> outputs(Journal journal) {
        return journal.generations().entrySet().stream()
                .filter(made -> made.getValue().state() == State.COMPLETED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Every output in the media store, also those that are given to nobody any more, by the job that its title names. */
    private Map<String, Path> stored() throws IOException, InterruptedException {
        Path copies = Files.createDirectories(Path.of("target", "sample-world"));
        Map<String, Path> files = new TreeMap<>();
        for (Path file : regularFiles(RunningPlatform.get().layout().data().resolve("media"))) {
            Optional<String> suffix = suffix(file);
            if (suffix.isPresent()) {
                String title = verdict(file).getJsonObject("manifest").getString("title");
                String job = title.substring(title.lastIndexOf(' ') + 1);
                Path copy = copies.resolve(job + suffix.get()); // the oracle goes by the name
                Files.write(copy, Files.readAllBytes(file));
                files.put(job, copy);
            }
        }
        return files;
    }

    private static List<Path> regularFiles(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Outputs are films and PNG pictures; thumbnails are JPEGs, and references are sealed. */
    private static Optional<String> suffix(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 12) {
            return Optional.empty();
        }
        if (bytes[4] == 'f' && bytes[5] == 't' && bytes[6] == 'y' && bytes[7] == 'p') {
            return Optional.of(".mp4");
        }
        return bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G' ? Optional.of(".png") : Optional.empty();
    }

    private JsonObject verdict(Path file) throws IOException, InterruptedException {
        return anyone.form("/api/verifications", Map.of("file", Files.readAllBytes(file)))
                .json();
    }

    /** Whoever asked gets the very file; what somebody has withdrawn from, nobody. */
    private void assertServed(String id, Entry entry, byte[] file) throws IOException, InterruptedException {
        String token =
                entry.by().equals(SampleWorldScript.PLATFORM) ? tokens.ofPlatform() : tokens.ofPerson(entry.by());
        String kind = entry.job().startsWith("image_") ? "/v1/images/" : "/v1/videos/";
        Api.Answer content = new Api(url, token).get(kind + entry.job() + "/content");
        if (id.startsWith(WITHDRAWN)) {
            assertThat(content.status()).as(id).isEqualTo(403);
        } else {
            assertThat(content.body()).as(id).isEqualTo(file);
        }
    }

    private static boolean isTrusted(JsonObject verdict) {
        return verdict.getString("verdict").equals("trusted")
                && verdict.getJsonObject("status").getJsonArray("failure").isEmpty()
                && isTrustedThroughout(verdict.getJsonObject("history"));
    }

    private static boolean isTrustedThroughout(JsonObject step) {
        return step.getString("state").equals("trusted")
                && ingredients(step).stream().allMatch(SampleWorldConformance::isTrustedThroughout);
    }

    private static String consent(JsonObject verdict) {
        return verdict.getJsonObject("consent").getString("state");
    }

    /** From the file back to the first. */
    private static List<String> titles(JsonObject step) {
        List<String> titles = new ArrayList<>(List.of(step.getString("title")));
        ingredients(step).forEach(ingredient -> titles.addAll(titles(ingredient)));
        return titles;
    }

    private static List<JsonObject> ingredients(JsonObject step) {
        JsonArray ingredients = step.getJsonArray("ingredients");
        return ingredients.getValuesAs(JsonObject.class);
    }

    /** @return how many it trusts, or that it was not there to be asked */
    private String askOracle(List<Path> files) throws IOException, InterruptedException {
        Optional<Oracle> oracle = Oracle.find();
        if (oracle.isEmpty()) {
            return "skipped";
        }
        Path anchors = Path.of("target", "sample-world", "anchors.pem");
        Files.write(
                anchors, anyone.get("/.well-known/imprimatur-trust-anchors.pem").body());
        List<Oracle.Finding> findings = oracle.get().judge(files, anchors);
        assertThat(findings).hasSize(files.size()).allMatch(Oracle.Finding::isTrusted);
        return Integer.toString(findings.size());
    }
}
