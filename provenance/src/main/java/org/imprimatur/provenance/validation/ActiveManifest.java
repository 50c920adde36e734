package org.imprimatur.provenance.validation;

import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.jspecify.annotations.Nullable;

/** The active manifest as far as it could be read; also of an invalid one. */
public final class ActiveManifest {
    private final String id;
    private final String title;
    private final String instanceId;
    private final ClaimGenerator generator;
    private final @Nullable SignerView signer;
    private final List<AssertionView> assertions;

    ActiveManifest(
            String id,
            String title,
            String instanceId,
            ClaimGenerator generator,
            @Nullable SignerView signer,
            List<AssertionView> assertions) {
        this.id = id;
        this.title = title;
        this.instanceId = instanceId;
        this.generator = generator;
        this.signer = signer;
        this.assertions = List.copyOf(assertions);
    }

    /** The label of the manifest, usually {@code urn:c2pa:<uuid>}. */
    public String id() {
        return id;
    }

    /** The {@code dc:title}; empty when there is none. */
    public String title() {
        return title;
    }

    public String instanceId() {
        return instanceId;
    }

    public ClaimGenerator generator() {
        return generator;
    }

    /** Who signed; empty when the signature holds no certificate that can be read. */
    public Optional<SignerView> signer() {
        return Optional.ofNullable(signer);
    }

    /** The assertions that are CBOR or JSON maps, in the order of the assertion store. */
    public List<AssertionView> assertions() {
        return assertions;
    }

    public Optional<AssertionView> findAssertion(String label) {
        return assertions.stream()
                .filter(assertion -> assertion.label().equals(label))
                .findFirst();
    }
}
