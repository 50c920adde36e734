package org.imprimatur.provenance.validation;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.JumbfContent;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.store.Manifest;

/**
 * Follows the ingredients of a manifest to theirs, each manifest once (C2PA 2.2, section 15.11). What the ingredient
 * assertion had recorded is left out of the result.
 */
final class IngredientValidation {
    private final ManifestChecks checks;
    private final Set<String> visited = new HashSet<>();
    private final List<CheckedManifest> followed = new ArrayList<>();
    private final Map<String, CheckedManifest> known = new HashMap<>();
    private final Map<String, StatusLog> findings = new HashMap<>();
    private final Map<String, List<IngredientStep>> steps = new HashMap<>();
    private final List<IngredientDelta> deltas = new ArrayList<>();

    IngredientValidation(ManifestChecks checks) {
        this.checks = checks;
    }

    List<IngredientDelta> deltas() {
        return List.copyOf(deltas);
    }

    /** The ingredients' manifests that were looked at. */
    List<CheckedManifest> followed() {
        return List.copyOf(followed);
    }

    void validate(CheckedManifest manifest) {
        visited.add(manifest.manifest().id());
        validate(manifest, 0);
    }

    /** Whether an ingredient led to the manifest with this label, or it is the one that was started from. */
    boolean hasVisited(String id) {
        return visited.contains(id);
    }

    /** What the ingredients of a manifest led to. */
    List<IngredientStep> steps(CheckedManifest manifest) {
        return steps.getOrDefault(manifest.manifest().id(), List.of());
    }

    /** What was found about a manifest that was followed. */
    StatusLog findings(CheckedManifest manifest) {
        return findings.getOrDefault(manifest.manifest().id(), new StatusLog());
    }

    private void validate(CheckedManifest manifest, int depth) {
        List<IngredientStep> followedHere = new ArrayList<>();
        steps.put(manifest.manifest().id(), followedHere);
        for (ReadAssertion ingredient : manifest.ingredients()) {
            StatusLog log = new StatusLog();
            Optional<Manifest> target = validate(manifest, ingredient, depth, log);
            boolean isNew = target.filter(found -> visited.add(found.id())).isPresent();
            Optional<CheckedManifest> next =
                    target.flatMap(found -> isNew ? Optional.of(check(found, log)) : known(found));
            followedHere.add(new IngredientStep(ingredient, log, next.orElse(null)));
            addDelta(ingredient, log);
            next.filter(checked -> isNew).ifPresent(checked -> validate(checked, depth + 1));
        }
    }

    private Optional<CheckedManifest> known(Manifest manifest) {
        return Optional.ofNullable(known.get(manifest.id()));
    }

    private CheckedManifest check(Manifest manifest, StatusLog log) {
        StatusLog own = new StatusLog();
        CheckedManifest checked = checks.check(manifest, own);
        log.addAll(own);
        followed.add(checked);
        known.put(manifest.id(), checked);
        findings.put(manifest.id(), own);
        return checked;
    }

    /** The field that names the ingredient's manifest, of this version and its predecessors. */
    static Optional<CborValue> reference(ReadAssertion ingredient) {
        return ingredient.map().flatMap(map -> map.find("activeManifest").or(() -> map.find("c2pa_manifest")));
    }

    private Optional<Manifest> validate(CheckedManifest owner, ReadAssertion ingredient, int depth, StatusLog log) {
        Optional<CborMap> map = ingredient.map();
        if (map.isEmpty() || map.get().findText("relationship").isEmpty()) {
            log.failure(StatusCode.ASSERTION_INGREDIENT_MALFORMED, ingredient.url(), "no relationship");
            return Optional.empty();
        }
        Optional<CborValue> reference = reference(ingredient);
        if (reference.isEmpty()) {
            log.informational(StatusCode.INGREDIENT_UNKNOWN_PROVENANCE, ingredient.url(), "no manifest of its own");
            return Optional.empty();
        }
        Optional<HashedUri> uri = HashedUri.of(reference.get());
        if (uri.isEmpty() || depth >= checks.terms().limits().ingredientDepth()) {
            log.failure(StatusCode.ASSERTION_INGREDIENT_MALFORMED, ingredient.url(), "no hashed URI, or too deep");
            return Optional.empty();
        }
        return follow(owner, map.get(), uri.get(), log);
    }

    private Optional<Manifest> follow(CheckedManifest owner, CborMap ingredient, HashedUri uri, StatusLog log) {
        Optional<Manifest> manifest = checks.store()
                .resolve(owner.manifest(), uri.url())
                .filter(target -> target.box().equals(target.manifest().box()))
                .map(target -> target.manifest());
        if (manifest.isEmpty()) {
            log.failure(StatusCode.INGREDIENT_MANIFEST_MISSING, uri.url(), "the ingredient's manifest is missing");
            return Optional.empty();
        }
        compareManifest(owner, ingredient, uri, manifest.get(), log);
        return manifest;
    }

    private void compareManifest(
            CheckedManifest owner, CborMap ingredient, HashedUri uri, Manifest manifest, StatusLog log) {
        Optional<CborValue> signature = ingredient.find("claimSignature");
        boolean isRedacted = owner.claim()
                .map(read -> read.claim().redacted().stream().anyMatch(path -> path.startsWith(manifest.uri() + "/")))
                .orElse(false);
        if (!isRedacted) {
            boolean matches = matches(owner, manifest.box(), uri) || matchesClaim(owner, manifest, uri);
            report(
                    log,
                    matches,
                    manifest.uri(),
                    StatusCode.INGREDIENT_MANIFEST_VALIDATED,
                    StatusCode.INGREDIENT_MANIFEST_MISMATCH);
        }
        if (isRedacted || signature.isPresent()) {
            compareSignature(owner, signature, manifest, log);
        }
    }

    private void compareSignature(
            CheckedManifest owner, Optional<CborValue> reference, Manifest manifest, StatusLog log) {
        Optional<HashedUri> uri = reference.flatMap(HashedUri::of);
        Optional<JumbfSuperbox> box = uri.flatMap(found -> checks.store().resolve(owner.manifest(), found.url()))
                .filter(target -> manifest.signatureBoxes().contains(target.box()))
                .map(target -> target.box());
        if (uri.isEmpty() || box.isEmpty()) {
            log.failure(
                    StatusCode.INGREDIENT_CLAIM_SIGNATURE_MISSING,
                    manifest.uri(),
                    "the signature of the ingredient's claim is missing");
            return;
        }
        report(
                log,
                matches(owner, box.get(), uri.get()),
                uri.get().url(),
                StatusCode.INGREDIENT_CLAIM_SIGNATURE_VALIDATED,
                StatusCode.INGREDIENT_CLAIM_SIGNATURE_MISMATCH);
    }

    private static void report(StatusLog log, boolean isGood, String url, StatusCode good, StatusCode bad) {
        if (isGood) {
            log.success(good, url, "the ingredient is the one that was signed");
        } else {
            log.failure(bad, url, "the ingredient is not the one that was signed");
        }
    }

    private boolean matches(CheckedManifest owner, JumbfSuperbox box, HashedUri uri) {
        String fallback = owner.claim().map(read -> read.claim().algorithm()).orElse("");
        return HashAlgorithm.ofWire(uri.algorithm().isEmpty() ? fallback : uri.algorithm())
                .filter(algorithm -> checks.hashes().match(box, algorithm, uri))
                .isPresent();
    }

    /** C2PA 1.0 hashed the claim, not the manifest; its signature and assertions are checked anyway. */
    private static boolean matchesClaim(CheckedManifest owner, Manifest manifest, HashedUri uri) {
        Optional<Claim> claim = owner.claim().map(ReadClaim::claim).filter(read -> read.version() == 1);
        List<JumbfSuperbox> boxes = manifest.claimBoxes();
        if (claim.isEmpty() || boxes.size() != 1) {
            return false;
        }
        String name = uri.algorithm().isEmpty() ? claim.get().algorithm() : uri.algorithm();
        return HashAlgorithm.ofWire(name)
                .flatMap(algorithm -> boxes.get(0).findContent("cbor").map(content -> hash(algorithm, content)))
                .filter(hash -> MessageDigest.isEqual(hash, uri.hash().toArray()))
                .isPresent();
    }

    private static byte[] hash(HashAlgorithm algorithm, JumbfContent content) {
        MessageDigest digest = algorithm.newDigest();
        content.content().update(digest);
        return digest.digest();
    }

    private void addDelta(ReadAssertion ingredient, StatusLog log) {
        RecordedResults recorded = RecordedResults.of(ingredient.map());
        List<StatusEntry> success = recorded.without(log.success());
        List<StatusEntry> informational = recorded.without(log.informational());
        List<StatusEntry> failure = recorded.without(log.failure());
        if (!success.isEmpty() || !informational.isEmpty() || !failure.isEmpty()) {
            deltas.add(new IngredientDelta(ingredient.url(), success, informational, failure));
        }
    }
}
