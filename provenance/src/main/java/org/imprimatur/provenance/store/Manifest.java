package org.imprimatur.provenance.store;

import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.jumbf.JumbfType;

/** A manifest as it was read: its boxes, before anything in them is understood (C2PA 2.2, section 11.1.4). */
public record Manifest(JumbfSuperbox box) {
    /** The label, {@code urn:c2pa:...}. */
    public String id() {
        return box.label();
    }

    /** The absolute JUMBF URI. */
    public String uri() {
        return HashedUri.PREFIX + "/c2pa/" + id();
    }

    public boolean isUpdate() {
        return box.is(JumbfType.UPDATE_MANIFEST);
    }

    public boolean isCompressed() {
        return box.is(JumbfType.COMPRESSED_MANIFEST);
    }

    public List<JumbfSuperbox> claimBoxes() {
        return box.superboxes(JumbfType.CLAIM);
    }

    public List<JumbfSuperbox> signatureBoxes() {
        return box.superboxes(JumbfType.SIGNATURE);
    }

    /** All boxes of all assertion stores; there should be one store. */
    public List<JumbfSuperbox> assertionBoxes() {
        return box.superboxes(JumbfType.ASSERTION_STORE).stream()
                .flatMap(store -> store.superboxes().stream())
                .toList();
    }

    /** The box at the path of labels; empty when there is none, or several, which makes the path ambiguous. */
    Optional<JumbfSuperbox> find(List<String> path) {
        JumbfSuperbox found = box;
        for (String label : path) {
            List<JumbfSuperbox> named = found.superboxes().stream()
                    .filter(child -> child.label().equals(label))
                    .toList();
            if (named.size() != 1) {
                return Optional.empty();
            }
            found = named.get(0);
        }
        return Optional.of(found);
    }
}
