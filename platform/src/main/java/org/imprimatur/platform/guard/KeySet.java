package org.imprimatur.platform.guard;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.licensing.grant.GrantKeys;
import org.imprimatur.licensing.grant.MalformedKeySetException;

/**
 * The public keys of grants, fetched when they are first needed, again when a key is unknown, and at times so that a
 * withdrawn key goes. Without keys nothing passes.
 */
final class KeySet {
    private static final System.Logger LOG = System.getLogger(KeySet.class.getName());
    private static final Duration MINIMUM_INTERVAL = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI location;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private Map<String, ECPublicKey> keys = Map.of();
    private Instant fetchedAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;

    KeySet(URI location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /** The key of that id; empty when a key set that was just fetched does not have it. */
    synchronized Optional<ECPublicKey> find(String id) {
        Instant now = clock.instant();
        if (!(keys.containsKey(id) && isFresh(now)) && mayTry(now)) {
            fetch(now);
        }
        if (!isFresh(now)) {
            throw StoppedException.of(Problem.KEYS_UNAVAILABLE, "The grant keys cannot be fetched.");
        }
        return Optional.ofNullable(keys.get(id));
    }

    private boolean isFresh(Instant now) {
        return fetchedAt.isAfter(now.minus(FRESH));
    }

    private boolean mayTry(Instant now) {
        return triedAt.isBefore(now.minus(MINIMUM_INTERVAL));
    }

    private void fetch(Instant now) {
        triedAt = now;
        try {
            HttpRequest request = HttpRequest.newBuilder(location)
                    .timeout(PATIENCE)
                    .header("Accept", "application/jwk-set+json, application/json")
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                keys = GrantKeys.parse(response.body());
                fetchedAt = now;
            } else {
                LOG.log(Level.WARNING, "The key set at {0} was answered {1}", location, response.statusCode());
            }
        } catch (IOException | MalformedKeySetException e) {
            LOG.log(Level.WARNING, "The key set at " + location + " cannot be used: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
