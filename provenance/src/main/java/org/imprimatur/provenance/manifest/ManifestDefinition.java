package org.imprimatur.provenance.manifest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.assertion.Actions;
import org.imprimatur.provenance.assertion.AssertionDefinition;
import org.imprimatur.provenance.claim.ClaimGenerator;

/**
 * What a new standard manifest shall say; the hard binding is added by signing.
 *
 * <pre>{@code
 * ManifestDefinition.generated("Dawn over Ljubljana", new ClaimGenerator("Imprimatur", "0.1"), model, now)
 *         .with("org.imprimatur.consent", Map.of("decision", decisionId));
 * }</pre>
 *
 * @param title the {@code dc:title} of the claim
 */
public record ManifestDefinition(String title, ClaimGenerator generator, List<AssertionDefinition> assertions) {
    public ManifestDefinition {
        assertions = List.copyOf(assertions);
    }

    /** An asset made from nothing by a trained model: one {@code c2pa.created} action, and nothing else yet. */
    public static ManifestDefinition generated(
            String title, ClaimGenerator generator, ClaimGenerator model, Instant when) {
        return new ManifestDefinition(title, generator, List.of(Actions.createdByModel(model, when)));
    }

    /** This definition with one more assertion that is attributed to the signer. */
    public ManifestDefinition with(String label, Map<String, Object> data) {
        return with(new AssertionDefinition(label, data, true));
    }

    public ManifestDefinition with(AssertionDefinition assertion) {
        List<AssertionDefinition> more = new ArrayList<>(assertions);
        more.add(assertion);
        return new ManifestDefinition(title, generator, more);
    }
}
