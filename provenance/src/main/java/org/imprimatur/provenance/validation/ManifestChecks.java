package org.imprimatur.provenance.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.cbor.CborBudget;
import org.imprimatur.provenance.store.Manifest;
import org.imprimatur.provenance.store.ManifestStore;

/** All checks of one manifest that need no media: claim, signature, its type's rules, assertions, actions. */
final class ManifestChecks {
    private final ManifestStore store;
    private final ValidationTerms terms;
    private final BoxHashes hashes = new BoxHashes();
    private final CborBudget budget;
    private final Set<String> redacted = new HashSet<>();

    ManifestChecks(ManifestStore store, ValidationTerms terms) {
        this.store = store;
        this.terms = terms;
        this.budget = new CborBudget(terms.limits().cborItems());
    }

    ManifestStore store() {
        return store;
    }

    ValidationTerms terms() {
        return terms;
    }

    BoxHashes hashes() {
        return hashes;
    }

    CheckedManifest check(Manifest manifest, StatusLog log) {
        if (manifest.isCompressed()) {
            log.failure(
                    StatusCode.MANIFEST_COMPRESSED_INVALID, manifest.uri(), "compressed manifests are not supported");
            return CheckedManifest.unreadable(manifest);
        }
        Optional<ReadClaim> claim = new ClaimReading(terms.limits(), budget, log).read(manifest);
        return claim.map(read -> check(manifest, read, log)).orElseGet(() -> CheckedManifest.unreadable(manifest));
    }

    private CheckedManifest check(Manifest manifest, ReadClaim claim, StatusLog log) {
        Optional<SignerView> signer = new SignatureValidation(store, terms, log).validate(manifest, claim);
        List<ReadAssertion> assertions = new AssertionReading(store, terms.limits(), hashes, budget, redacted, log)
                .read(manifest, claim.claim());
        redacted.addAll(claim.claim().redacted());
        CheckedManifest checked = new CheckedManifest(manifest, claim, signer.orElse(null), assertions);
        checkType(checked, log);
        if (claim.claim().version() >= 2) {
            new ActionsValidation(this, log).validate(checked);
        }
        return checked;
    }

    /** C2PA 2.2, section 15.9: what each type of manifest must and must not hold. */
    private static void checkType(CheckedManifest checked, StatusLog log) {
        String url = checked.manifest().uri();
        int bindings = checked.hardBindings().size();
        int parents = checked.parents().size();
        if (checked.manifest().isUpdate()) {
            if (bindings > 0) {
                log.failure(StatusCode.MANIFEST_UPDATE_INVALID, url, "an update manifest with a hard binding");
            }
            if (parents != 1) {
                log.failure(StatusCode.MANIFEST_UPDATE_WRONG_PARENTS, url, "`" + parents + "` parents, not one");
            }
            return;
        }
        if (bindings == 0) {
            log.failure(StatusCode.CLAIM_HARD_BINDINGS_MISSING, url, "nothing binds the manifest to the media");
        }
        if (bindings > 1) {
            log.failure(StatusCode.MULTIPLE_HARD_BINDINGS, url, "`" + bindings + "` hard bindings");
        }
        if (parents > 1) {
            log.failure(StatusCode.MANIFEST_MULTIPLE_PARENTS, url, "`" + parents + "` parents");
        }
    }
}
