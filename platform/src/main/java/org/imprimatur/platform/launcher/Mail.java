package org.imprimatur.platform.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which mail server notices go to: a real one when {@code SMTP_HOST} is set, else the local mailbox, which delivers nothing. */
record Mail(String host, int port, String from, String user, String password, boolean startTls, boolean isStandIn) {
    private static final String FROM = "Imprimatur <notices@imprimatur.example>";
    private static final int SUBMISSION = 587;

    static Mail of(Map<String, String> environment, Ports ports) {
        String host = environment.getOrDefault("SMTP_HOST", "").strip();
        if (host.isEmpty()) {
            return new Mail("127.0.0.1", ports.smtp(), FROM, "", "", false, true);
        }
        String from = environment.getOrDefault("SMTP_FROM", "").strip();
        if (from.isEmpty()) {
            throw new StartFailedException("SMTP_HOST is set and SMTP_FROM is not: who shall the mails be from?");
        }
        return new Mail(
                host,
                port(environment),
                from,
                environment.getOrDefault("SMTP_USER", ""),
                environment.getOrDefault("SMTP_PASSWORD", ""),
                true,
                false);
    }

    private static int port(Map<String, String> environment) {
        String port = environment.getOrDefault("SMTP_PORT", "").strip();
        try {
            return port.isEmpty() ? SUBMISSION : Integer.parseInt(port);
        } catch (NumberFormatException notANumber) {
            throw new StartFailedException("SMTP_PORT=" + port + " is not a number", notANumber);
        }
    }

    /** The sender without a name. */
    String address() {
        return from.replaceFirst("^.*<([^>]+)>\\s*$", "$1");
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("imprimatur.smtp.host", host);
        settings.put("imprimatur.smtp.port", Integer.toString(port));
        settings.put("imprimatur.smtp.from", from);
        settings.put("imprimatur.smtp.starttls", Boolean.toString(startTls));
        if (!user.isEmpty()) {
            settings.put("imprimatur.smtp.user", user);
            settings.put("imprimatur.smtp.password", password);
        }
        return settings;
    }

    @Override
    public String toString() {
        return "Mail[%s:%d]".formatted(host, port); // no secrets
    }
}
