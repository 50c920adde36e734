package org.imprimatur.provenance.validation;

import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.imprimatur.provenance.claim.HashAlgorithm;
import org.imprimatur.provenance.claim.HashedUri;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;

/** The hashes of boxes, each computed once, however often a hostile store refers to it. */
final class BoxHashes {
    private final Map<JumbfSuperbox, Map<HashAlgorithm, byte[]>> known = new HashMap<>();

    boolean match(JumbfSuperbox box, HashAlgorithm algorithm, HashedUri uri) {
        byte[] hash = known.computeIfAbsent(box, unused -> new EnumMap<>(HashAlgorithm.class))
                .computeIfAbsent(algorithm, unused -> hash(box, algorithm));
        return MessageDigest.isEqual(hash, uri.hash().toArray());
    }

    private static byte[] hash(JumbfSuperbox box, HashAlgorithm algorithm) {
        MessageDigest digest = algorithm.newDigest();
        box.hashed().update(digest);
        return digest.digest();
    }
}
