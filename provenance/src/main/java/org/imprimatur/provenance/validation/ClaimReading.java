package org.imprimatur.provenance.validation;

import java.util.List;
import java.util.Optional;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.cbor.CborBudget;
import org.imprimatur.provenance.cbor.CborMap;
import org.imprimatur.provenance.cbor.CborReader;
import org.imprimatur.provenance.cbor.CborValue;
import org.imprimatur.provenance.cbor.MalformedCborException;
import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.claim.MalformedClaimException;
import org.imprimatur.provenance.jumbf.JumbfContent;
import org.imprimatur.provenance.jumbf.JumbfSuperbox;
import org.imprimatur.provenance.store.Manifest;

/** Finds and reads the one claim of a manifest (C2PA 2.2, section 15.6). */
final class ClaimReading {
    private final ReadingLimits limits;
    private final CborBudget budget;
    private final StatusLog log;

    ClaimReading(ReadingLimits limits, CborBudget budget, StatusLog log) {
        this.limits = limits;
        this.budget = budget;
        this.log = log;
    }

    Optional<ReadClaim> read(Manifest manifest) {
        List<JumbfSuperbox> boxes = manifest.claimBoxes();
        if (boxes.size() > 1) {
            log.failure(StatusCode.CLAIM_MULTIPLE, manifest.uri(), "more than one claim");
            return Optional.empty();
        }
        Optional<JumbfContent> content = boxes.stream().findFirst().flatMap(box -> box.findContent("cbor"));
        if (content.isEmpty()) {
            log.failure(StatusCode.CLAIM_MISSING, manifest.uri(), "no claim");
            return Optional.empty();
        }
        String label = boxes.get(0).label();
        return read(manifest.uri() + "/" + label, label, content.get());
    }

    private Optional<ReadClaim> read(String url, String label, JumbfContent content) {
        try {
            CborValue value = CborReader.read(content.content().toArray(), limits, budget);
            if (value instanceof CborMap map) {
                return Optional.of(new ReadClaim(claim(label, map), content.content()));
            }
            log.failure(StatusCode.CLAIM_MALFORMED, url, "the claim is no map");
        } catch (MalformedCborException e) {
            log.failure(StatusCode.CLAIM_CBOR_INVALID, url, "the claim is no CBOR: " + e.getMessage());
        } catch (MalformedClaimException e) {
            log.failure(StatusCode.CLAIM_MALFORMED, url, "the claim is malformed: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Claim claim(String label, CborMap map) throws MalformedClaimException {
        return Claim.OLD_LABEL.equals(label) ? Claim.ofVersion1(map) : Claim.ofVersion2(map);
    }
}
