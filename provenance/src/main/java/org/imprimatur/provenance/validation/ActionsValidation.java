package org.imprimatur.provenance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.cbor.CborArray;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.store.ManifestStore;

/** Judges the actions of a manifest (C2PA 2.2, sections 15.10.3.2 and 18.14). */
final class ActionsValidation {
    private static final String CREATED = "c2pa.created";
    private static final String OPENED = "c2pa.opened";
    private static final Set<String> WITH_INGREDIENTS = Set.of(OPENED, "c2pa.placed", "c2pa.removed");

    private final ManifestChecks checks;
    private final StatusLog log;

    ActionsValidation(ManifestChecks checks, StatusLog log) {
        this.checks = checks;
        this.log = log;
    }

    void validate(CheckedManifest manifest) {
        List<ReadAssertion> assertions =
                manifest.assertions().stream().filter(ReadAssertion::isActions).toList();
        List<String> names = new ArrayList<>();
        for (ReadAssertion assertion : assertions) {
            names.addAll(validate(manifest, assertion));
        }
        if (!manifest.manifest().isUpdate()) {
            checkInception(manifest, names);
        }
    }

    /** A standard manifest starts with how the asset came to be, and says it once. */
    private void checkInception(CheckedManifest manifest, List<String> names) {
        String url = manifest.manifest().uri();
        if (names.isEmpty() || !isInception(names.get(0))) {
            log.failure(StatusCode.ACTION_MALFORMED, url, "the first action is neither created nor opened");
        }
        if (names.stream().filter(ActionsValidation::isInception).count() > 1) {
            log.failure(StatusCode.ACTION_MALFORMED, url, "created or opened more than once");
        }
    }

    private static boolean isInception(String action) {
        return CREATED.equals(action) || OPENED.equals(action);
    }

    private List<String> validate(CheckedManifest manifest, ReadAssertion assertion) {
        List<CborValue> actions =
                assertion.map().flatMap(map -> map.findList("actions")).orElse(List.of());
        if (actions.isEmpty()) {
            log.failure(StatusCode.ACTION_MALFORMED, assertion.url(), "no actions");
        }
        List<String> names = new ArrayList<>();
        for (CborValue value : actions) {
            Optional<String> name = value instanceof CborMap action ? action.findText("action") : Optional.empty();
            if (name.isEmpty()) {
                log.failure(StatusCode.ACTION_MALFORMED, assertion.url(), "an action without a name");
            } else {
                names.add(name.get());
                checkIngredients(manifest, assertion, name.get(), (CborMap) value);
            }
        }
        return names;
    }

    private void checkIngredients(CheckedManifest manifest, ReadAssertion assertion, String name, CborMap action) {
        List<CborValue> references = ingredients(action);
        if (WITH_INGREDIENTS.contains(name) && references.isEmpty()) {
            log.failure(StatusCode.ACTION_INGREDIENT_MISMATCH, assertion.url(), "`" + name + "` names no ingredient");
        }
        boolean allMatch = references.stream()
                .allMatch(value -> HashedUri.of(value)
                        .filter(uri -> isIngredient(manifest, uri))
                        .isPresent());
        if (!allMatch) {
            log.failure(
                    StatusCode.ACTION_INGREDIENT_MISMATCH, assertion.url(), "`" + name + "` names no ingredient here");
        }
    }

    private static List<CborValue> ingredients(CborMap action) {
        Optional<CborMap> parameters = action.findMap("parameters");
        Optional<CborValue> single = parameters.flatMap(map -> map.find("ingredient"));
        return parameters
                .flatMap(map -> map.find("ingredients"))
                .map(value -> value instanceof CborArray array ? array.items() : List.of(value))
                .orElseGet(() -> single.map(List::of).orElse(List.of()));
    }

    private boolean isIngredient(CheckedManifest manifest, HashedUri uri) {
        String fallback = manifest.claim().map(read -> read.claim().algorithm()).orElse("");
        Optional<HashAlgorithm> algorithm =
                HashAlgorithm.ofWire(uri.algorithm().isEmpty() ? fallback : uri.algorithm());
        Optional<ManifestStore.Target> target = checks.store().resolve(manifest.manifest(), uri.url());
        return algorithm.isPresent()
                && target.isPresent()
                && manifest.ingredients().stream()
                        .anyMatch(ingredient ->
                                ingredient.box().equals(target.get().box()))
                && checks.hashes().match(target.get().box(), algorithm.get(), uri);
    }
}
