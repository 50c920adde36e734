package org.imprimatur.provenance.validation;

import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.store.Manifest;
import org.jspecify.annotations.Nullable;

/** A manifest after its claim, signature and assertions were looked at. */
final class CheckedManifest {
    private final Manifest manifest;
    private final @Nullable ReadClaim claim;
    private final @Nullable SignerView signer;
    private final List<ReadAssertion> assertions;

    CheckedManifest(
            Manifest manifest, @Nullable ReadClaim claim, @Nullable SignerView signer, List<ReadAssertion> assertions) {
        this.manifest = manifest;
        this.claim = claim;
        this.signer = signer;
        this.assertions = List.copyOf(assertions);
    }

    static CheckedManifest unreadable(Manifest manifest) {
        return new CheckedManifest(manifest, null, null, List.of());
    }

    Manifest manifest() {
        return manifest;
    }

    Optional<ReadClaim> claim() {
        return Optional.ofNullable(claim);
    }

    Optional<SignerView> signer() {
        return Optional.ofNullable(signer);
    }

    List<ReadAssertion> assertions() {
        return assertions;
    }

    List<ReadAssertion> hardBindings() {
        return assertions.stream().filter(ReadAssertion::isHardBinding).toList();
    }

    List<ReadAssertion> ingredients() {
        return assertions.stream().filter(ReadAssertion::isIngredient).toList();
    }

    /** The ingredients this asset is a version of. */
    List<ReadAssertion> parents() {
        return ingredients().stream()
                .filter(ingredient -> ingredient
                        .map()
                        .flatMap(map -> map.findText("relationship"))
                        .filter("parentOf"::equals)
                        .isPresent())
                .toList();
    }
}
