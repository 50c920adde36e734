package org.imprimatur.platform.renderer;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters behind the question mark; of several with one name the first. */
final class Query {
    private final Map<String, String> parameters = new HashMap<>();

    static Query of(HttpExchange exchange) {
        Query query = new Query();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedRequestException.invalid("invalid_query", "A query parameter is not well encoded.");
        }
    }
}
