package org.imprimatur.provenance.assertion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.claim.ClaimGenerator;
import org.imprimatur.provenance.claim.HashedUri;

/** The {@code c2pa.actions.v2} assertion (C2PA 2.2, section 18.14). */
public final class Actions {
    public static final String LABEL = "c2pa.actions.v2";
    public static final String TRAINED_ALGORITHMIC_MEDIA =
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    /** Media that a trained model has changed, as opposed to made (IPTC digital source types). */
    public static final String COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA =
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

    public static final String CREATED = "c2pa.created";
    public static final String OPENED = "c2pa.opened";
    public static final String EDITED = "c2pa.edited";
    public static final String PLACED = "c2pa.placed";

    private Actions() {}

    /** The asset was made from nothing by a trained model; this is all that was done to it. */
    public static AssertionDefinition createdByModel(ClaimGenerator model, Instant when) {
        return allActions(List.of(byModel(CREATED, model, when, TRAINED_ALGORITHMIC_MEDIA)));
    }

    /** The asset was opened and then changed by a trained model; signing names the parent in the first action. */
    public static AssertionDefinition editedByModel(ClaimGenerator model, Instant when) {
        return allActions(
                List.of(action(OPENED, when), byModel(EDITED, model, when, COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA)));
    }

    /** The same actions and one more at the end. */
    public static AssertionDefinition followedBy(AssertionDefinition actions, String name, Instant when) {
        List<Map<String, Object>> all = new ArrayList<>(actionsOf(actions));
        all.add(action(name, when));
        return with(actions, all);
    }

    /** How often an action is among those of a definition. */
    public static long count(AssertionDefinition actions, String name) {
        return actionsOf(actions).stream()
                .filter(action -> name.equals(action.get("action")))
                .count();
    }

    /**
     * The same actions with their ingredients: those that open name the parent, those that place name the components in
     * their order (C2PA 2.2, section 18.14.4.7).
     */
    public static AssertionDefinition naming(
            AssertionDefinition actions, List<HashedUri> parents, List<HashedUri> components) {
        Iterator<HashedUri> placed = components.iterator();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> action : actionsOf(actions)) {
            if (OPENED.equals(action.get("action"))) {
                all.add(naming(action, parents));
            } else if (PLACED.equals(action.get("action")) && placed.hasNext()) {
                all.add(naming(action, List.of(placed.next())));
            } else {
                all.add(action);
            }
        }
        return with(actions, all);
    }

    private static Map<String, Object> naming(Map<String, Object> action, List<HashedUri> ingredients) {
        Map<String, Object> copy = new LinkedHashMap<>(action);
        copy.put(
                "parameters",
                Map.of(
                        "ingredients",
                        ingredients.stream().map(HashedUri::toCbor).toList()));
        return copy;
    }

    private static List<Map<String, Object>> actionsOf(AssertionDefinition actions) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (actions.data().get("actions") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> action = new LinkedHashMap<>();
                if (item instanceof Map<?, ?> map) {
                    map.forEach((name, value) -> action.put(String.valueOf(name), value));
                }
                all.add(action);
            }
        }
        return all;
    }

    private static AssertionDefinition with(AssertionDefinition actions, List<Map<String, Object>> all) {
        Map<String, Object> data = new LinkedHashMap<>(actions.data());
        data.put("actions", all);
        return new AssertionDefinition(actions.label(), data, actions.created());
    }

    private static Map<String, Object> action(String name, Instant when) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", name);
        action.put("when", when.truncatedTo(ChronoUnit.SECONDS));
        return action;
    }

    private static Map<String, Object> byModel(
            String name, ClaimGenerator model, Instant when, String digitalSourceType) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("name", model.name());
        agent.put("version", model.version());
        Map<String, Object> action = action(name, when);
        action.put("softwareAgent", agent);
        action.put("digitalSourceType", digitalSourceType);
        return action;
    }

    private static AssertionDefinition allActions(List<Map<String, Object>> actions) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("actions", actions);
        data.put("allActionsIncluded", true);
        return new AssertionDefinition(LABEL, data, true);
    }
}
