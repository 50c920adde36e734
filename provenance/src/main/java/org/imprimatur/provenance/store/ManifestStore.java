package org.imprimatur.provenance.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.ByteRange;
import org.imprimatur.provenance.jumbf.JumbfReader;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.jumbf.JumbfType;
import org.imprimatur.provenance.jumbf.MalformedJumbfException;

/** The manifests of a file; the last is the active one (C2PA 2.2, section 15.5.1). */
public final class ManifestStore {
    private static final Set<JumbfType> MANIFESTS = Set.of(
            JumbfType.STANDARD_MANIFEST,
            JumbfType.OLD_STANDARD_MANIFEST,
            JumbfType.UPDATE_MANIFEST,
            JumbfType.COMPRESSED_MANIFEST);

    private final List<Manifest> manifests;

    private ManifestStore(List<Manifest> manifests) {
        this.manifests = List.copyOf(manifests);
    }

    /** Reads the stores of a file as one: an original and its updates (annex A.5). Other boxes are passed over. */
    public static ManifestStore read(List<byte[]> stores, ReadingLimits limits) throws MalformedJumbfException {
        List<Manifest> manifests = new ArrayList<>();
        for (byte[] bytes : stores) {
            JumbfSuperbox store = JumbfReader.read(ByteRange.of(bytes), limits);
            if (!store.is(JumbfType.MANIFEST_STORE) || !"c2pa".equals(store.label())) {
                throw new MalformedJumbfException("the box is no manifest store");
            }
            store.superboxes().stream()
                    .filter(box -> box.knownType().filter(MANIFESTS::contains).isPresent())
                    .map(Manifest::new)
                    .forEach(manifests::add);
        }
        if (manifests.isEmpty() || manifests.size() > limits.manifests()) {
            throw new MalformedJumbfException("`" + manifests.size() + "` manifests in the store");
        }
        return new ManifestStore(manifests);
    }

    /** In the order of the store, the active one last. */
    public List<Manifest> manifests() {
        return manifests;
    }

    public Manifest active() {
        return manifests.get(manifests.size() - 1);
    }

    /** The manifest with the label; empty when there is none, or several. */
    public Optional<Manifest> find(String id) {
        List<Manifest> found =
                manifests.stream().filter(manifest -> manifest.id().equals(id)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What a JUMBF URI points at, read from within a manifest (C2PA 2.2, section 8.4.1). */
    public Optional<Target> resolve(Manifest from, String uri) {
        if (!uri.startsWith(HashedUri.PREFIX)) {
            return Optional.empty();
        }
        String path = uri.substring(HashedUri.PREFIX.length());
        List<String> labels = Arrays.asList(path.split("/", -1));
        if (!path.startsWith("/")) {
            return resolve(Optional.of(from), labels);
        }
        boolean isInStore = labels.size() > 2 && "c2pa".equals(labels.get(1));
        return isInStore ? resolve(find(labels.get(2)), labels.subList(3, labels.size())) : Optional.empty();
    }

    /** A box, and the manifest it is in. */
    public record Target(Manifest manifest, JumbfSuperbox box) {}

    private static Optional<Target> resolve(Optional<Manifest> manifest, List<String> path) {
        return manifest.flatMap(found -> found.find(path).map(box -> new Target(found, box)));
    }
}
