package org.imprimatur.web.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;

/**
 * Which organisation a token says that its person is a member of. Keycloak's claim {@code organization} holds the aliases,
 * or an object whose keys they are when more is told of each. A person acts for one organisation: of several, the first
 * by alias.
 */
final class Membership {

    private static final String CLAIM = "organization";

    private Membership() {}

    static Optional<String> alias(AccessToken token) {
        return alias(token.getClaimValue(CLAIM));
    }

    static Optional<String> alias(@Nullable Object claim) {
        return aliases(claim).filter(alias -> !alias.isBlank()).sorted().findFirst();
    }

    private static Stream<String> aliases(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> described) {
            return aliases(described.keySet());
        }
        if (claim instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String one ? Stream.of(one) : Stream.empty();
    }
}
