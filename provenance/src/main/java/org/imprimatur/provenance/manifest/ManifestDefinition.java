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
 * ManifestDefinition.remixed("Dusk", generator, model, now, IngredientDefinition.parentOf(file, "Dawn", anchors, now));
 * }</pre>
 *
 * @param title the {@code dc:title} of the claim
 */
public record ManifestDefinition(
        String title,
        ClaimGenerator generator,
        List<AssertionDefinition> assertions,
        List<IngredientDefinition> ingredients) {
    public ManifestDefinition {
        assertions = List.copyOf(assertions);
        ingredients = List.copyOf(ingredients);
    }

    /** An asset made from nothing by a trained model: one {@code c2pa.created} action, and nothing else yet. */
    public static ManifestDefinition generated(
            String title, ClaimGenerator generator, ClaimGenerator model, Instant when) {
        return new ManifestDefinition(title, generator, List.of(Actions.createdByModel(model, when)), List.of());
    }

    /**
     * A version of the parent made by a trained model: {@code c2pa.opened}, which names the parent, then
     * {@code c2pa.edited} (C2PA 2.2, section 18.14).
     *
     * @param parent by {@link IngredientDefinition#parentOf}
     */
    public static ManifestDefinition remixed(
            String title, ClaimGenerator generator, ClaimGenerator model, Instant when, IngredientDefinition parent) {
        return new ManifestDefinition(title, generator, List.of(Actions.editedByModel(model, when)), List.of())
                .with(parent);
    }

    /** This definition with one more assertion that is attributed to the signer. */
    public ManifestDefinition with(String label, Map<String, Object> data) {
        return with(new AssertionDefinition(label, data, true));
    }

    public ManifestDefinition with(AssertionDefinition assertion) {
        List<AssertionDefinition> more = new ArrayList<>(assertions);
        more.add(assertion);
        return new ManifestDefinition(title, generator, more, ingredients);
    }

    /**
     * This definition with one more ingredient, whose manifests signing copies. Signing refuses a parent without a
     * {@code c2pa.opened} action (see {@link #remixed}) and a component without a {@code c2pa.placed} action (see
     * {@link #placing}).
     */
    public ManifestDefinition with(IngredientDefinition ingredient) {
        List<IngredientDefinition> more = new ArrayList<>(ingredients);
        more.add(ingredient);
        return new ManifestDefinition(title, generator, assertions, more);
    }

    /** This definition with a component, and the action of placing it at the end of the actions. */
    public ManifestDefinition placing(IngredientDefinition component, Instant when) {
        List<AssertionDefinition> changed = new ArrayList<>();
        for (AssertionDefinition assertion : assertions) {
            boolean isActions = assertion.label().equals(Actions.LABEL);
            changed.add(isActions ? Actions.followedBy(assertion, Actions.PLACED, when) : assertion);
        }
        return new ManifestDefinition(title, generator, changed, ingredients).with(component);
    }
}
