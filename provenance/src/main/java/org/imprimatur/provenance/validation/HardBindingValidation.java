package org.imprimatur.provenance.validation;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.assertion.BmffHash;
import org.imprimatur.provenance.assertion.DataHash;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.container.BmffMedia;
import org.imprimatur.provenance.container.ByteMedia;
import org.imprimatur.provenance.container.Media;

/** Compares the media with what the manifest is bound to (C2PA 2.2, section 15.12). */
final class HardBindingValidation {
    private final Media media;
    private final boolean updated;
    private final StatusLog log;

    /** @param updated whether update manifests have made the store longer than it was when the media was bound */
    HardBindingValidation(Media media, boolean updated, StatusLog log) {
        this.media = media;
        this.updated = updated;
        this.log = log;
    }

    void validate(CheckedManifest manifest) {
        for (ReadAssertion binding : manifest.hardBindings()) {
            String label = binding.label();
            boolean isOfBoxes = BmffHash.LABEL.equals(label) || BmffHash.OLD_LABEL.equals(label);
            if (isOfBoxes && media instanceof BmffMedia boxes) {
                validateBoxes(manifest, binding, boxes);
            } else if (DataHash.LABEL.equals(label) && media instanceof ByteMedia bytes) {
                validateData(manifest, binding, bytes);
            } else {
                log.failure(
                        StatusCode.GENERAL_ERROR,
                        binding.url(),
                        "hard binding `%s` is not supported in `%s`".formatted(label, media.format()));
            }
        }
    }

    private void validateBoxes(CheckedManifest manifest, ReadAssertion assertion, BmffMedia boxes) {
        Optional<BmffHash> binding = assertion.map().flatMap(BmffHash::of);
        if (binding.isEmpty()) {
            log.failure(StatusCode.BMFF_HASH_MALFORMED, assertion.url(), "the binding is malformed");
            return;
        }
        if (binding.get().hasMerkle()) {
            log.failure(StatusCode.GENERAL_ERROR, assertion.url(), "Merkle trees are not supported");
            return;
        }
        algorithm(manifest, assertion, binding.get().algorithm())
                .ifPresent(algorithm -> compare(assertion.url(), binding.get(), boxes, algorithm));
    }

    private Optional<HashAlgorithm> algorithm(CheckedManifest manifest, ReadAssertion assertion, String named) {
        String fallback = manifest.claim().map(read -> read.claim().algorithm()).orElse("");
        Optional<HashAlgorithm> algorithm = HashAlgorithm.ofWire(named.isEmpty() ? fallback : named);
        if (algorithm.isEmpty()) {
            log.failure(StatusCode.ALGORITHM_UNSUPPORTED, assertion.url(), "no supported hash algorithm is named");
        }
        return algorithm;
    }

    private void compare(String url, BmffHash binding, BmffMedia boxes, HashAlgorithm algorithm) {
        if (binding.hasAdditionalExclusions()) {
            log.informational(
                    StatusCode.BMFF_HASH_ADDITIONAL_EXCLUSIONS, url, "the binding leaves out more than it has to");
        }
        boolean isSame = boxes.isComplete()
                && MessageDigest.isEqual(
                        boxes.hash(binding, algorithm), binding.hash().toArray());
        report(isSame, url, StatusCode.BMFF_HASH_MATCH, StatusCode.BMFF_HASH_MISMATCH);
    }

    private void validateData(CheckedManifest manifest, ReadAssertion assertion, ByteMedia bytes) {
        Optional<DataHash> binding = assertion.map().flatMap(DataHash::of);
        if (binding.isEmpty()) {
            log.failure(StatusCode.DATA_HASH_MALFORMED, assertion.url(), "the binding is malformed");
            return;
        }
        algorithm(manifest, assertion, binding.get().algorithm())
                .ifPresent(algorithm -> compare(assertion.url(), binding.get(), bytes, algorithm));
    }

    /** INVARIANT: one range leaves out exactly the manifest store, or a picture could hide in it. */
    private void compare(String url, DataHash binding, ByteMedia bytes, HashAlgorithm algorithm) {
        DataHash.Range store = bytes.storeRange();
        List<DataHash.Range> ranges = binding.exclusions().stream()
                .map(range -> updated && range.start() == store.start() ? store : range)
                .toList();
        if (ranges.size() > 1) {
            log.informational(
                    StatusCode.DATA_HASH_ADDITIONAL_EXCLUSIONS, url, "the binding leaves out more than it has to");
        }
        boolean isWithin = ranges.stream().allMatch(range -> range.end() <= bytes.size());
        boolean isSame = isWithin
                && ranges.contains(store)
                && MessageDigest.isEqual(
                        bytes.hash(ranges, algorithm), binding.hash().toArray());
        report(isSame, url, StatusCode.DATA_HASH_MATCH, StatusCode.DATA_HASH_MISMATCH);
    }

    private void report(boolean isSame, String url, StatusCode good, StatusCode bad) {
        if (isSame) {
            log.success(good, url, "the media is what the manifest is bound to");
        } else {
            log.failure(bad, url, "the media is not what the manifest is bound to");
        }
    }
}
