package org.imprimatur.platform.system;

import java.util.Map;
import org.imprimatur.platform.launcher.Platform;
import org.imprimatur.platform.launcher.Secret;
import org.imprimatur.platform.system.Exchange.Answer;

/** Changes the realm for the length of a test, as its administrator may. */
final class RealmAdmin {
    private static final String REALM = "/realms/imprimatur";

    private final Platform platform = RunningPlatform.get();
    private final String keycloak = platform.issuer().replace(REALM, "");

    /** How long access tokens live that are given out from now on. */
    void setTokenLifeSeconds(int seconds) {
        Answer answer = new Exchange("PUT", keycloak + "/admin" + REALM, Map.of(), new byte[0])
                .bearer(token())
                .json("{\"accessTokenLifespan\":%d}".formatted(seconds))
                .send();
        if (answer.status() != 204) {
            throw new AssertionError("the realm did not change: " + answer);
        }
    }

    private String token() {
        return new Exchange("POST", keycloak + "/realms/master/protocol/openid-connect/token", Map.of(), new byte[0])
                .form(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", platform.secrets().get(Secret.KEYCLOAK_ADMIN)))
                .send()
                .at("/access_token");
    }
}
