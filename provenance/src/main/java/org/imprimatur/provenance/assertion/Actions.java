package org.imprimatur.provenance.assertion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.claim.ClaimGenerator;

/** The {@code c2pa.actions.v2} assertion (C2PA 2.2, section 18.14). */
public final class Actions {
    public static final String LABEL = "c2pa.actions.v2";
    public static final String TRAINED_ALGORITHMIC_MEDIA =
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private Actions() {}

    /** The asset was made from nothing by a trained model; this is all that was done to it. */
    public static AssertionDefinition createdByModel(ClaimGenerator model, Instant when) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("name", model.name());
        agent.put("version", model.version());
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", "c2pa.created");
        action.put("when", when.truncatedTo(ChronoUnit.SECONDS));
        action.put("softwareAgent", agent);
        action.put("digitalSourceType", TRAINED_ALGORITHMIC_MEDIA);
        return allActions(List.of(action));
    }

    private static AssertionDefinition allActions(List<Map<String, Object>> actions) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("actions", actions);
        data.put("allActionsIncluded", true);
        return new AssertionDefinition(LABEL, data, true);
    }
}
