package org.imprimatur.provenance.manifest;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.imprimatur.provenance.assertion.Actions;
import org.imprimatur.provenance.assertion.AssertionDefinition;
import org.imprimatur.provenance.assertion.HardBinding;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.JumbfType;
import org.imprimatur.provenance.jumbf.JumbfWriter;

/**
 * A standard manifest with all but the hash of the media and the signature. Its length depends on neither, so that the
 * media can be laid out around it first.
 */
final class ManifestDraft {
    private static final HashAlgorithm ALGORITHM = HashAlgorithm.SHA256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final ManifestDefinition definition;
    private final String manifestId = "urn:c2pa:" + UUID.randomUUID();
    private final String instanceId = "xmp:iid:" + UUID.randomUUID();
    private final List<Placed> placed;
    private final List<byte[]> copied;
    private final byte[] bindingSalt = salt();

    ManifestDraft(ManifestDefinition definition) {
        this.definition = definition;
        this.copied = IngredientManifests.of(definition.ingredients());
        List<Placed> ingredients = placeIngredients(definition.ingredients());
        List<Placed> all = new ArrayList<>(ingredients);
        all.addAll(place(named(definition, ingredients)));
        this.placed = List.copyOf(all);
    }

    String manifestId() {
        return manifestId;
    }

    String instanceId() {
        return instanceId;
    }

    /** An assertion with its label in the store and its box. */
    private record Placed(String label, boolean created, byte[] box) {
        HashedUri reference() {
            MessageDigest digest = ALGORITHM.newDigest();
            digest.update(box, 8, box.length - 8);
            return HashedUri.toAssertion(label, digest.digest());
        }
    }

    /** The manifest store, the ingredients' manifests first; the function signs the claim. */
    byte[] store(HardBinding hardBinding, Function<byte[], byte[]> signature) {
        Placed binding = binding(hardBinding);
        byte[] claim = claim(binding).toCbor().encoded();
        byte[][] boxes = new byte[placed.size() + 1][];
        boxes[0] = binding.box();
        for (int i = 0; i < placed.size(); i++) {
            boxes[i + 1] = placed.get(i).box();
        }
        byte[] manifest = JumbfWriter.superbox(
                JumbfType.STANDARD_MANIFEST,
                manifestId,
                JumbfWriter.superbox(JumbfType.ASSERTION_STORE, "c2pa.assertions", boxes),
                JumbfWriter.superbox(JumbfType.CLAIM, Claim.LABEL, JumbfWriter.box("cbor", claim)),
                JumbfWriter.superbox(
                        JumbfType.SIGNATURE, "c2pa.signature", JumbfWriter.box("cbor", signature.apply(claim))));
        List<byte[]> manifests = new ArrayList<>(copied);
        manifests.add(manifest);
        return JumbfWriter.superbox(JumbfType.MANIFEST_STORE, "c2pa", manifests.toArray(byte[][]::new));
    }

    private Claim claim(Placed binding) {
        List<HashedUri> created = new ArrayList<>(List.of(binding.reference()));
        List<HashedUri> gathered = new ArrayList<>();
        placed.forEach(assertion -> (assertion.created() ? created : gathered).add(assertion.reference()));
        return new Claim(
                2,
                instanceId,
                definition.generator(),
                HashedUri.PREFIX + "/c2pa/" + manifestId + "/c2pa.signature",
                created,
                gathered,
                List.of(),
                definition.title(),
                ALGORITHM.wire());
    }

    private Placed binding(HardBinding binding) {
        return new Placed(binding.label(), true, box(binding.label(), bindingSalt, binding.toCbor()));
    }

    private static List<Placed> placeIngredients(List<IngredientDefinition> ingredients) {
        List<Placed> all = new ArrayList<>();
        for (IngredientDefinition ingredient : ingredients) {
            String label = instance(IngredientDefinition.LABEL, all.size());
            CborValue content = CborValue.of(ingredient.assertion(ALGORITHM));
            all.add(new Placed(label, true, box(label, salt(), content)));
        }
        return all;
    }

    /** The assertions, with the actions naming the ingredients. */
    private static List<AssertionDefinition> named(ManifestDefinition definition, List<Placed> ingredients) {
        List<HashedUri> parents = references(definition, ingredients, IngredientDefinition.Relationship.PARENT_OF);
        List<HashedUri> components =
                references(definition, ingredients, IngredientDefinition.Relationship.COMPONENT_OF);
        return definition.assertions().stream()
                .map(assertion -> assertion.label().equals(Actions.LABEL)
                        ? Actions.naming(assertion, parents, components)
                        : assertion)
                .toList();
    }

    private static List<HashedUri> references(
            ManifestDefinition definition, List<Placed> ingredients, IngredientDefinition.Relationship relationship) {
        List<HashedUri> references = new ArrayList<>();
        for (int i = 0; i < ingredients.size(); i++) {
            if (definition.ingredients().get(i).relationship() == relationship) {
                references.add(ingredients.get(i).reference());
            }
        }
        return references;
    }

    private static List<Placed> place(List<AssertionDefinition> definitions) {
        Map<String, Integer> uses = new HashMap<>();
        List<Placed> all = new ArrayList<>();
        for (AssertionDefinition definition : definitions) {
            int instance = uses.merge(definition.label(), 1, Integer::sum) - 1;
            String label = instance(definition.label(), instance);
            all.add(new Placed(label, definition.created(), box(label, salt(), CborValue.of(definition.data()))));
        }
        return List.copyOf(all);
    }

    private static String instance(String label, int number) {
        return number == 0 ? label : label + "__" + number;
    }

    private static byte[] box(String label, byte[] salt, CborValue content) {
        return JumbfWriter.saltedSuperbox(JumbfType.CBOR, label, salt, JumbfWriter.box("cbor", content.encoded()));
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
