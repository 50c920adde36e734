package org.imprimatur.web.consent;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.imprimatur.registry.Party;

/** A party as others may know it. */
final class PartyJson {

    private PartyJson() {}

    static JsonObjectBuilder of(Party party) {
        return Json.createObjectBuilder()
                .add("account", party.account())
                .add("name", party.displayName())
                .add("kind", party.kind().name().toLowerCase(Locale.ROOT));
    }
}
