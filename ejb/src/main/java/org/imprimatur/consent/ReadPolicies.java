package org.imprimatur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.imprimatur.licensing.policy.OdrlJson;
import org.imprimatur.licensing.policy.Policy;

/** Policies already read, by the digest of their text: what a digest names never changes, so it is read once. */
@ApplicationScoped
public class ReadPolicies {

    private static final int REMEMBERED_MAX = 20_000;

    private final Map<String, Policy> bySha256 = new ConcurrentHashMap<>();

    public Policy read(String sha256, String odrl) {
        Policy known = bySha256.get(sha256);
        if (known != null) {
            return known;
        }
        Policy policy = OdrlJson.read(odrl);
        if (bySha256.size() >= REMEMBERED_MAX) {
            bySha256.clear();
        }
        bySha256.put(sha256, policy);
        return policy;
    }
}
