package org.imprimatur.provenance.validation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.cbor.CborBudget;
import org.imprimatur.provenance.cbor.CborReader;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.cbor.MalformedCborException;
import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.JumbfContent;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.store.Manifest;
import org.imprimatur.provenance.store.ManifestStore;
import org.jspecify.annotations.Nullable;

/** Finds the assertions of a claim, compares their hashes and reads them (C2PA 2.2, section 15.10). */
final class AssertionReading {
    private final ManifestStore store;
    private final ReadingLimits limits;
    private final BoxHashes hashes;
    private final CborBudget budget;
    private final Set<String> redacted;
    private final StatusLog log;
    private final Set<String> named = new HashSet<>();

    /** @param redacted absolute URIs of assertions that manifests further up have redacted */
    AssertionReading(
            ManifestStore store,
            ReadingLimits limits,
            BoxHashes hashes,
            CborBudget budget,
            Set<String> redacted,
            StatusLog log) {
        this.store = store;
        this.hashes = hashes;
        this.budget = budget;
        this.limits = limits;
        this.redacted = redacted;
        this.log = log;
    }

    List<ReadAssertion> read(Manifest manifest, Claim claim) {
        List<ReadAssertion> found = new ArrayList<>();
        if (claim.assertions().size() > limits.assertions()) {
            log.failure(StatusCode.CLAIM_MALFORMED, manifest.uri(), "more than " + limits.assertions() + " assertions");
            return found;
        }
        claim.created().forEach(uri -> read(manifest, claim, uri, true).ifPresent(found::add));
        claim.gathered().forEach(uri -> read(manifest, claim, uri, false).ifPresent(found::add));
        reportUndeclared(manifest, found);
        return found;
    }

    private Optional<ReadAssertion> read(Manifest manifest, Claim claim, HashedUri uri, boolean created) {
        Optional<ManifestStore.Target> target = store.resolve(manifest, uri.url());
        String url =
                target.map(found -> assertionUrl(found.manifest(), found.box())).orElse(uri.url());
        if (claim.redacted().contains(url) || claim.redacted().contains(uri.url())) {
            log.failure(StatusCode.ASSERTION_SELF_REDACTED, url, "a claim cannot redact its own assertions");
        }
        if (target.isEmpty()) {
            reportMissing(manifest, uri);
            return Optional.empty();
        }
        boolean isOfManifest = target.get().manifest().equals(manifest)
                && manifest.assertionBoxes().contains(target.get().box());
        if (!isOfManifest) {
            log.failure(StatusCode.ASSERTION_OUTSIDE_MANIFEST, url, "not in the assertion store of the manifest");
            return Optional.empty();
        }
        if (!named.add(url)) {
            log.failure(StatusCode.CLAIM_MALFORMED, url, "the claim names an assertion twice");
            return Optional.empty();
        }
        if (!redacted.contains(url)) {
            compareHash(url, uri, claim, target.get().box());
        }
        return Optional.of(new ReadAssertion(
                url, target.get().box(), created, content(url, target.get().box())));
    }

    private static String assertionUrl(Manifest manifest, JumbfSuperbox box) {
        return manifest.uri() + "/c2pa.assertions/" + box.label();
    }

    private void reportMissing(Manifest manifest, HashedUri uri) {
        String path = uri.url().startsWith(HashedUri.PREFIX + "/")
                ? uri.url()
                : manifest.uri() + "/" + uri.url().replaceFirst("^" + HashedUri.PREFIX, "");
        if (!redacted.contains(path)) {
            log.failure(StatusCode.ASSERTION_MISSING, path, "the assertion is not in the manifest, or ambiguous");
        }
    }

    private void compareHash(String url, HashedUri uri, Claim claim, JumbfSuperbox box) {
        Optional<HashAlgorithm> algorithm =
                HashAlgorithm.ofWire(uri.algorithm().isEmpty() ? claim.algorithm() : uri.algorithm());
        if (algorithm.isEmpty()) {
            log.failure(StatusCode.ALGORITHM_UNSUPPORTED, url, "no supported hash algorithm is named");
        } else if (hashes.match(box, algorithm.get(), uri)) {
            log.success(StatusCode.HASHED_URI_MATCH, url, "the assertion is the one that was signed");
        } else {
            log.failure(StatusCode.HASHED_URI_MISMATCH, url, "the assertion is not the one that was signed");
        }
    }

    private @Nullable CborValue content(String url, JumbfSuperbox box) {
        box.findContent("json").ifPresent(json -> checkJson(url, json));
        Optional<JumbfContent> content = box.findContent("cbor");
        if (content.isEmpty()) {
            return null;
        }
        try {
            return CborReader.read(content.get().content().toArray(), limits, budget);
        } catch (MalformedCborException e) {
            log.failure(StatusCode.ASSERTION_CBOR_INVALID, url, "the assertion is no CBOR: " + e.getMessage());
            return null;
        }
    }

    private void checkJson(String url, JumbfContent json) {
        try (JsonReader reader =
                Json.createReader(new ByteArrayInputStream(json.content().toArray()))) {
            reader.readValue();
        } catch (JsonException | IllegalStateException e) {
            log.failure(StatusCode.ASSERTION_JSON_INVALID, url, "the assertion is no JSON");
        }
    }

    private void reportUndeclared(Manifest manifest, List<ReadAssertion> declared) {
        Set<String> urls = new HashSet<>();
        declared.forEach(assertion -> urls.add(assertion.url()));
        for (JumbfSuperbox box : manifest.assertionBoxes()) {
            String url = assertionUrl(manifest, box);
            if (!urls.contains(url)) {
                log.failure(StatusCode.ASSERTION_UNDECLARED, url, "the claim does not name this assertion");
            }
        }
    }
}
