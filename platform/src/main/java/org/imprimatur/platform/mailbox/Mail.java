package org.imprimatur.platform.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it was handed in.
 *
 * @param to whom the envelope names, which need not be whom the header names
 * @param headers as sent, one `Name: value` each
 * @param text the plain text, shortened when it is very long
 */
public record Mail(
        long id, Instant receivedAt, String from, String to, String subject, List<String> headers, String text) {
    public Mail {
        headers = List.copyOf(headers);
    }
}
