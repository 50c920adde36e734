package org.imprimatur.provenance.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.provenance.cbor.CborArray;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborText;
import org.imprimatur.provenance.cbor.CborValue;

/**
 * A claim (C2PA 2.2, section 10.2), version 2, or version 1 where it is read.
 *
 * @param signatureUri the JUMBF URI of the signature box
 * @param created assertions attributed to the signer; in version 1 all of them
 * @param title {@code dc:title}, empty when absent
 * @param algorithm the default hash algorithm, empty when absent
 */
public record Claim(
        int version,
        String instanceId,
        ClaimGenerator generator,
        String signatureUri,
        List<HashedUri> created,
        List<HashedUri> gathered,
        List<String> redacted,
        String title,
        String algorithm) {
    public static final String LABEL = "c2pa.claim.v2";
    public static final String OLD_LABEL = "c2pa.claim";

    public Claim {
        created = List.copyOf(created);
        gathered = List.copyOf(gathered);
        redacted = List.copyOf(redacted);
    }

    /** All assertions, the created first. */
    public List<HashedUri> assertions() {
        List<HashedUri> all = new ArrayList<>(created);
        all.addAll(gathered);
        return all;
    }

    /** Reads the claim of a {@code c2pa.claim.v2} box. */
    public static Claim ofVersion2(CborMap map) throws MalformedClaimException {
        CborMap generator = map.findMap("claim_generator_info")
                .orElseThrow(() -> new MalformedClaimException("`claim_generator_info` is missing"));
        List<HashedUri> created = references(map, "created_assertions");
        if (created.isEmpty()) {
            throw new MalformedClaimException("`created_assertions` is missing or empty");
        }
        return new Claim(
                2,
                text(map, "instanceID"),
                generator(generator),
                text(map, "signature"),
                created,
                references(map, "gathered_assertions"),
                redacted(map),
                optionalText(map, "dc:title"),
                optionalText(map, "alg"));
    }

    /** Reads the claim of a {@code c2pa.claim} box, as C2PA 1 had it. */
    public static Claim ofVersion1(CborMap map) throws MalformedClaimException {
        String generator = map.findText("claim_generator").orElse("");
        return new Claim(
                1,
                text(map, "instanceID"),
                new ClaimGenerator(generator.isBlank() ? "unknown" : generator, ""),
                text(map, "signature"),
                references(map, "assertions"),
                List.of(),
                redacted(map),
                optionalText(map, "dc:title"),
                optionalText(map, "alg"));
    }

    /** The version 2 map, in the order of the specification's schema. */
    public CborMap toCbor() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", generator.name());
        if (!generator.version().isEmpty()) {
            info.put("version", generator.version());
        }
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("instanceID", instanceId);
        claim.put("claim_generator_info", info);
        claim.put("signature", signatureUri);
        claim.put("created_assertions", toCbor(created));
        if (!gathered.isEmpty()) {
            claim.put("gathered_assertions", toCbor(gathered));
        }
        claim.put("dc:title", title);
        claim.put("alg", algorithm);
        return (CborMap) CborValue.of(claim);
    }

    private static CborArray toCbor(List<HashedUri> references) {
        return new CborArray(
                references.stream().map(uri -> (CborValue) uri.toCbor()).toList());
    }

    private static ClaimGenerator generator(CborMap info) throws MalformedClaimException {
        Optional<String> name = info.findText("name").filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            throw new MalformedClaimException("`claim_generator_info.name` is missing");
        }
        return new ClaimGenerator(name.get(), info.findText("version").orElse(""));
    }

    private static List<HashedUri> references(CborMap map, String field) throws MalformedClaimException {
        if (!map.has(field)) {
            return List.of();
        }
        List<HashedUri> references = new ArrayList<>();
        for (CborValue value : list(map, field)) {
            references.add(HashedUri.of(value)
                    .orElseThrow(() -> new MalformedClaimException("`" + field + "` holds what is no hashed URI")));
        }
        return references;
    }

    private static List<String> redacted(CborMap map) throws MalformedClaimException {
        List<String> uris = new ArrayList<>();
        for (CborValue value :
                map.has("redacted_assertions") ? list(map, "redacted_assertions") : List.<CborValue>of()) {
            if (!(value instanceof CborText uri)) {
                throw new MalformedClaimException("`redacted_assertions` holds what is no URI");
            }
            uris.add(uri.value());
        }
        return uris;
    }

    private static List<CborValue> list(CborMap map, String field) throws MalformedClaimException {
        return map.findList(field).orElseThrow(() -> new MalformedClaimException("`" + field + "` is no list"));
    }

    private static String text(CborMap map, String field) throws MalformedClaimException {
        return map.findText(field).orElseThrow(() -> new MalformedClaimException("`" + field + "` is missing"));
    }

    private static String optionalText(CborMap map, String field) throws MalformedClaimException {
        return map.has(field) ? text(map, field) : "";
    }
}
