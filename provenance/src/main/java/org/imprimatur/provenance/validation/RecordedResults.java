package org.imprimatur.provenance.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * The validation results that the signer of an ingredient assertion had seen and stood by: {@code validationResults} of
 * {@code c2pa.ingredient.v3}, {@code validationStatus} of its predecessors. A code with its place is one result.
 */
final class RecordedResults {
    private final Set<Key> known = new HashSet<>();

    private RecordedResults() {}

    private record Key(String code, String place) {}

    static RecordedResults of(Optional<CborMap> ingredient) {
        RecordedResults recorded = new RecordedResults();
        ingredient.ifPresent(recorded::read);
        return recorded;
    }

    List<StatusEntry> without(List<StatusEntry> entries) {
        return entries.stream()
                .filter(entry -> !known.contains(new Key(entry.code(), place(entry.url()))))
                .toList();
    }

    private void read(CborMap ingredient) {
        ingredient.findList("validationStatus").ifPresent(this::add);
        ingredient.findMap("validationResults").ifPresent(results -> {
            results.findMap("activeManifest").ifPresent(this::addLists);
            results.findList("ingredientDeltas").orElse(List.of()).forEach(this::addDelta);
        });
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
