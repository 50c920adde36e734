package org.imprimatur.provenance.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.claim.HashedUri;

/** Turns the followed ingredients into a tree of bounded size, in which each manifest is unfolded once. */
final class HistoryReading {
    private static final int MOST_NODES = 1_000;
    private static final String ROOT_PATH = HashedUri.PREFIX + "/c2pa/";

    private final IngredientValidation ingredients;
    private final Set<String> unfolded = new HashSet<>();
    private int nodes;

    private HistoryReading(IngredientValidation ingredients) {
        this.ingredients = ingredients;
    }

    static HistoryNode of(
            CheckedManifest active, String format, ManifestState state, IngredientValidation ingredients) {
        HistoryNode.Asset asset = new HistoryNode.Asset(active.manifest().id(), "", format, "");
        return new HistoryReading(ingredients).node(asset, state, active);
    }

    private HistoryNode node(HistoryNode.Asset asset, ManifestState state, CheckedManifest manifest) {
        List<HistoryNode> children = new ArrayList<>();
        if (unfolded.add(manifest.manifest().id())) {
            for (IngredientStep step : ingredients.steps(manifest)) {
                if (++nodes <= MOST_NODES) {
                    children.add(node(step));
                }
            }
        }
        return new HistoryNode(asset, state, ActiveManifestReading.of(manifest).orElse(null), children);
    }

    private HistoryNode node(IngredientStep step) {
        HistoryNode.Asset asset = asset(step);
        ManifestState state = state(step);
        return step.manifest()
                .map(manifest -> node(asset, state, manifest))
                .orElseGet(() -> new HistoryNode(asset, state, null, List.of()));
    }

    private static HistoryNode.Asset asset(IngredientStep step) {
        Optional<CborMap> map = step.assertion().map();
        return new HistoryNode.Asset(
                step.manifest()
                        .map(manifest -> manifest.manifest().id())
                        .or(() -> IngredientValidation.reference(step.assertion())
                                .flatMap(HashedUri::of)
                                .map(uri -> id(uri.url())))
                        .orElse(""),
                text(map, "dc:title"),
                text(map, "dc:format"),
                text(map, "relationship"));
    }

    private static String id(String url) {
        return url.startsWith(ROOT_PATH) ? url.substring(ROOT_PATH.length()) : url;
    }

    private static String text(Optional<CborMap> map, String field) {
        return map.flatMap(found -> found.findText(field)).orElse("");
    }

    private ManifestState state(IngredientStep step) {
        if (IngredientValidation.reference(step.assertion()).isEmpty()) {
            return step.log().failure().isEmpty() ? ManifestState.NONE : ManifestState.INVALID;
        }
        StatusLog findings = step.manifest().map(ingredients::findings).orElseGet(StatusLog::new);
        List<String> failures =
                new ArrayList<>(RecordedResults.of(step.assertion().map()).failures());
        Stream.of(step.log(), findings)
                .flatMap(log -> log.failure().stream())
                .forEach(entry -> failures.add(entry.code()));
        if (step.manifest().isEmpty() || failures.stream().anyMatch(StatusCode::invalidates)) {
            return ManifestState.INVALID;
        }
        return failures.isEmpty() && findings.provesSigner() ? ManifestState.TRUSTED : ManifestState.VALID;
    }
}
