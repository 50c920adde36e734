package org.imprimatur.provenance.container;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param complete whether the file was understood up to its end, or to where its picture starts
 * @param insertAt where a new manifest store belongs
 */
record ByteLayout(boolean complete, long insertAt, List<EmbeddedStore> stores) {
    ByteLayout {
        stores = List.copyOf(stores);
    }

    /**
     * A manifest store in a file.
     *
     * @param whole everything of it, with the format's own headers
     * @param parts the store's bytes
     * @param sound whether its parts follow one another as they have to
     */
    record EmbeddedStore(ByteSpan whole, List<ByteSpan> parts, boolean sound) {
        EmbeddedStore {
            parts = List.copyOf(parts);
        }

        long length() {
            return parts.stream().mapToLong(part -> part.end() - part.start()).sum();
        }
    }
}
