package org.imprimatur.platform.guard;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the inference guard: {@code --port N --upstream URL --jwks URL --audience NAME --journal DIR [--maximum-body BYTES]
 * [--answer-seconds SECONDS]}.
 */
public final class GuardMain {
    private static final String USAGE =
            "usage: GuardMain --port N --upstream URL --jwks URL --audience NAME --journal DIR"
                    + " [--maximum-body BYTES] [--answer-seconds SECONDS]";

    private GuardMain() {}

    public static void main(String[] arguments) throws IOException {
        GuardServer guard = GuardServer.start(settings(options(arguments)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(guard), "stop-guard"));
        System.out.println("Inference guard listens on http://127.0.0.1:" + guard.port());
    }

    private static GuardSettings settings(Map<String, String> options) {
        GuardSettings settings = GuardSettings.of(
                Integer.parseInt(get(options, "--port")),
                URI.create(get(options, "--upstream")),
                URI.create(get(options, "--jwks")),
                get(options, "--audience"),
                Path.of(get(options, "--journal")));
        return settings.withMaximumBody(find(options, "--maximum-body").orElse(settings.maximumBody()))
                .withAnswerTime(find(options, "--answer-seconds")
                        .map(Duration::ofSeconds)
                        .orElse(settings.answerTime()));
    }

    private static void stop(GuardServer guard) {
        try {
            guard.close();
        } catch (IOException e) {
            System.err.println("The journal could not be closed: " + e.getMessage());
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static Optional<Long> find(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).map(Long::valueOf);
    }

    private static String get(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing; " + USAGE);
        }
        return value;
    }
}
