package org.imprimatur.platform.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads what a page can show of a message (RFC 5322, RFC 2045). What it cannot read it shows as it came. */
final class MailReader {

    private static final int TEXT_MAX = 50_000;
    private static final int HEADERS_MAX = 100;
    private static final int NESTING_MAX = 5;

    private final Session session = Session.getInstance(new Properties());

    Mail read(long id, Instant at, String from, String to, byte[] message) {
        try {
            MimeMessage mime = new MimeMessage(session, new ByteArrayInputStream(message));
            String subject = Optional.ofNullable(mime.getSubject()).orElse("");
            return new Mail(id, at, from, to, subject, headers(mime), shortened(text(mime, NESTING_MAX)));
        } catch (MessagingException | IOException unreadable) {
            return new Mail(
                    id,
                    at,
                    from,
                    to,
                    "(unreadable)",
                    List.of(),
                    "This message could not be read: " + unreadable.getMessage());
        }
    }

    private static List<String> headers(MimeMessage message) throws MessagingException, IOException {
        List<String> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (headers.size() < HEADERS_MAX) {
                headers.add(header.getName() + ": " + MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
            }
        }
        return headers;
    }

    /** The first plain text in it; nothing else is shown. */
    private static String text(Part part, int nesting) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof String text && part.isMimeType("text/plain")) {
            return text;
        }
        if (content instanceof Multipart parts && nesting > 0) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i), nesting - 1);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + "\n[...]";
    }
}
