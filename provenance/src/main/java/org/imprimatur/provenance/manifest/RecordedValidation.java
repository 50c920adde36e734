package org.imprimatur.provenance.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.validation.IngredientDelta;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;

/** A report as the {@code validationResults} of an ingredient assertion (C2PA 2.2, section 18.15.12). */
final class RecordedValidation {
    private RecordedValidation() {}

    static Map<String, Object> of(ValidationReport report) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("activeManifest", lists(report.success(), report.informational(), report.failure()));
        if (!report.ingredients().isEmpty()) {
            results.put(
                    "ingredientDeltas",
                    report.ingredients().stream().map(RecordedValidation::of).toList());
        }
        return results;
    }

    private static Map<String, Object> of(IngredientDelta delta) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ingredientAssertionURI", delta.ingredientAssertionUri());
        map.put("validationDeltas", lists(delta.success(), delta.informational(), delta.failure()));
        return map;
    }

    private static Map<String, Object> lists(
            List<StatusEntry> success, List<StatusEntry> informational, List<StatusEntry> failure) {
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("success", of(success));
        lists.put("informational", of(informational));
        lists.put("failure", of(failure));
        return lists;
    }

    private static List<Map<String, Object>> of(List<StatusEntry> entries) {
        return entries.stream().map(RecordedValidation::of).toList();
    }

    private static Map<String, Object> of(StatusEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", entry.code());
        map.put("url", entry.url());
        map.put("explanation", entry.explanation());
        return map;
    }
}
