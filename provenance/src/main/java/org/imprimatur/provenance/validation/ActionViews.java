package org.imprimatur.provenance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads actions from what readers see. */
final class ActionViews {
    private ActionViews() {}

    static List<ActionView> of(ActiveManifest manifest) {
        List<ActionView> views = new ArrayList<>();
        for (AssertionView assertion : manifest.assertions()) {
            if (assertion.label().startsWith("c2pa.actions")
                    && assertion.data().get("actions") instanceof List<?> actions) {
                actions.forEach(action -> add(views, action));
            }
        }
        return views;
    }

    private static void add(List<ActionView> views, Object action) {
        if (action instanceof Map<?, ?> map && map.get("action") instanceof String name) {
            views.add(new ActionView(
                    name, text(map.get("when")), agent(map.get("softwareAgent")), text(map.get("digitalSourceType"))));
        }
    }

    private static String agent(@Nullable Object agent) {
        return agent instanceof Map<?, ?> map ? text(map.get("name")) : text(agent);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
