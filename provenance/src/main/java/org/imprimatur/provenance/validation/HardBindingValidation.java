package org.imprimatur.provenance.validation;

import java.security.MessageDigest;
import java.util.Optional;
import org.imprimatur.provenance.assertion.BmffHash;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.container.BmffMedia;

/** Compares the media with what the manifest is bound to (C2PA 2.2, section 15.12). */
final class HardBindingValidation {
    private final BmffMedia media;
    private final StatusLog log;

    HardBindingValidation(BmffMedia media, StatusLog log) {
        this.media = media;
        this.log = log;
    }

    void validate(CheckedManifest manifest) {
        for (ReadAssertion binding : manifest.hardBindings()) {
            String label = binding.label();
            if (BmffHash.LABEL.equals(label) || BmffHash.OLD_LABEL.equals(label)) {
                validate(manifest, binding);
            } else {
                log.failure(StatusCode.GENERAL_ERROR, binding.url(), "hard binding `" + label + "` is not supported");
            }
        }
    }

    private void validate(CheckedManifest manifest, ReadAssertion assertion) {
        Optional<BmffHash> binding = assertion.map().flatMap(BmffHash::of);
        if (binding.isEmpty()) {
            log.failure(StatusCode.BMFF_HASH_MALFORMED, assertion.url(), "the binding is malformed");
            return;
        }
        if (binding.get().hasMerkle()) {
            log.failure(StatusCode.GENERAL_ERROR, assertion.url(), "Merkle trees are not supported");
            return;
        }
        String fallback = manifest.claim().map(read -> read.claim().algorithm()).orElse("");
        String name =
                binding.get().algorithm().isEmpty() ? fallback : binding.get().algorithm();
        Optional<HashAlgorithm> algorithm = HashAlgorithm.ofWire(name);
        if (algorithm.isEmpty()) {
            log.failure(StatusCode.ALGORITHM_UNSUPPORTED, assertion.url(), "no supported hash algorithm is named");
            return;
        }
        compare(assertion.url(), binding.get(), algorithm.get());
    }

    private void compare(String url, BmffHash binding, HashAlgorithm algorithm) {
        if (binding.hasAdditionalExclusions()) {
            log.informational(
                    StatusCode.BMFF_HASH_ADDITIONAL_EXCLUSIONS, url, "the binding leaves out more than it has to");
        }
        byte[] actual = media.hash(binding, algorithm);
        boolean isSame = MessageDigest.isEqual(actual, binding.hash().toArray());
        if (isSame && media.isComplete()) {
            log.success(StatusCode.BMFF_HASH_MATCH, url, "the media is what the manifest is bound to");
        } else {
            log.failure(StatusCode.BMFF_HASH_MISMATCH, url, "the media is not what the manifest is bound to");
        }
    }
}
