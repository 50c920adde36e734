package org.imprimatur.credentials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.provenance.validation.AssertionView;
import org.imprimatur.provenance.validation.HistoryNode;
import org.imprimatur.provenance.validation.ManifestState;

/** The consents that the manifests of a file's history name; only of those manifests that are trusted. */
final class NamedConsents {

    private static final Pattern STATUS_URL =
            Pattern.compile(".*/api/consents/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int CONSENTS_MAX = 100;

    private final Map<String, UUID> byManifest = new LinkedHashMap<>();

    private NamedConsents() {}

    /** The id of the status by the label of the manifest. */
    static Map<String, UUID> in(HistoryNode file) {
        NamedConsents consents = new NamedConsents();
        consents.add(file);
        return consents.byManifest;
    }

    private void add(HistoryNode node) {
        if (byManifest.size() < CONSENTS_MAX && node.state() == ManifestState.TRUSTED) {
            node.findAssertion(SigningOutputs.CONSENT_LABEL)
                    .flatMap(NamedConsents::statusId)
                    .ifPresent(id -> byManifest.put(node.manifestId(), id));
        }
        node.ingredients().forEach(this::add);
    }

    private static Optional<UUID> statusId(AssertionView assertion) {
        Matcher matcher = STATUS_URL.matcher(String.valueOf(assertion.data().get("status")));
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
