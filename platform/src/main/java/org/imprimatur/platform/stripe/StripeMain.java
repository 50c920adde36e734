package org.imprimatur.platform.stripe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Starts the stand-in: {@code --port N --webhook URL --webhook-secret-file FILE --data DIR}. */
public final class StripeMain {

    private StripeMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        StripeStandIn standIn = StripeStandIn.start(new StripeStandIn.Setup(
                Integer.parseInt(required(options, "--port")),
                URI.create(required(options, "--webhook")),
                Files.readString(Path.of(required(options, "--webhook-secret-file")))
                        .strip(),
                Path.of(required(options, "--data")),
                StripeStandIn.Setup.FUNDS));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(standIn), "sandbox-shutdown"));
        System.out.println("SANDBOX stand-in for Stripe on " + standIn.url());
    }

    private static void close(StripeStandIn standIn) {
        try {
            standIn.close();
        } catch (IOException failure) {
            System.err.println("the sandbox's file could not be closed: " + failure.getMessage());
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "`%s` is missing; usage: --port N --webhook URL --webhook-secret-file FILE --data DIR"
                            .formatted(name));
        }
        return value;
    }
}
