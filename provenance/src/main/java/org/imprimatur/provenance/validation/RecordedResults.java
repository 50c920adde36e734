package org.imprimatur.provenance.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * The validation results that the signer of an ingredient assertion had seen and stood by: {@code validationResults} of
 * {@code c2pa.ingredient.v3}, {@code validationStatus} of its predecessors. A code with its place is one result.
 */
final class RecordedResults {
    /** {@code validationStatus} may list what was good among what was not. */
    private static final Pattern GOOD =
            Pattern.compile(".*\\.(?:match|validated|trusted|insideValidity|accessible|notRevoked|skipped)");

    private final Set<Key> known = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    private RecordedResults() {}

    private record Key(String code, String place) {}

    static RecordedResults of(Optional<CborMap> ingredient) {
        RecordedResults recorded = new RecordedResults();
        ingredient.ifPresent(recorded::read);
        return recorded;
    }

    /** The codes of what the signer saw to be wrong with the ingredient itself. */
    List<String> failures() {
        return failures;
    }

    List<StatusEntry> without(List<StatusEntry> entries) {
        return entries.stream()
                .filter(entry -> !known.contains(new Key(entry.code(), place(entry.url()))))
                .toList();
    }

    private void read(CborMap ingredient) {
        ingredient.findList("validationStatus").ifPresent(this::add);
        ingredient.findList("validationStatus").ifPresent(this::addFailures);
        ingredient.findMap("validationResults").ifPresent(results -> {
            results.findMap("activeManifest").ifPresent(this::addLists);
            results.findMap("activeManifest")
                    .flatMap(lists -> lists.findList("failure"))
                    .ifPresent(this::addFailures);
            results.findList("ingredientDeltas").orElse(List.of()).forEach(this::addDelta);
        });
    }

    private void addFailures(List<CborValue> entries) {
        for (CborValue entry : entries) {
            if (entry instanceof CborMap map) {
                map.findText("code")
                        .filter(code -> !GOOD.matcher(code).matches())
                        .ifPresent(failures::add);
            }
        }
    }

    private void addDelta(CborValue delta) {
        if (delta instanceof CborMap map) {
            map.findMap("validationDeltas").ifPresent(this::addLists);
        }
    }

    private void addLists(CborMap lists) {
        for (String name : List.of("success", "informational", "failure")) {
            lists.findList(name).ifPresent(this::add);
        }
    }

    private void add(List<CborValue> entries) {
        for (CborValue entry : entries) {
            if (entry instanceof CborMap map) {
                map.findText("code")
                        .ifPresent(code -> known.add(
                                new Key(code, place(map.findText("url").orElse("")))));
            }
        }
    }

    /** Writers differ in whether a place is absolute; its last label tells enough within one ingredient. */
    private static String place(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
