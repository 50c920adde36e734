package org.imprimatur.platform.mailbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Starts the mailbox: {@code --port N --smtp-port N}. */
public final class MailboxMain {

    private MailboxMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        LocalMailbox mailbox = LocalMailbox.start(port(options, "--smtp-port"), port(options, "--port"));
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "mailbox-shutdown"));
        System.out.println("LOCAL MAILBOX, a stand-in that delivers nothing, on " + mailbox.url());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int port(Map<String, String> options, String name) {
        String port = options.getOrDefault(name, "");
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("`%s` is missing; usage: --port N --smtp-port N".formatted(name));
        }
        return Integer.parseInt(port);
    }
}
