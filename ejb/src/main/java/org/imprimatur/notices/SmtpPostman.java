package org.imprimatur.notices;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import org.imprimatur.settings.Settings;
import org.jspecify.annotations.Nullable;

/** By SMTP, through the server's mail session, never waiting longer than the lease. */
@ApplicationScoped
public class SmtpPostman implements Postman {

    private static final String MILLIS = "15000";

    @Resource(lookup = "java:jboss/mail/Imprimatur")
    Session configured;

    @Inject
    Settings settings;

    @Override
    public void deliver(Letter letter, String address) {
        try {
            Session session = bounded(configured);
            MimeMessage message = compose(session, letter, address);
            try (Transport transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException failure) {
            throw new UndeliveredException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        String user = settings.mailUser();
        if (user.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(user, settings.mailPassword());
        }
    }

    /** A mail server that says nothing holds nobody up, and one with another's certificate is not talked to. */
    private static Session bounded(Session session) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (Boolean.parseBoolean(properties.getProperty("mail.smtp.starttls.enable"))) {
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    private MimeMessage compose(Session session, Letter letter, String address) throws MessagingException {
        MimeMessage message = new Identified(session, "<%s@%s>".formatted(letter.id(), host()));
        message.setFrom(new InternetAddress(settings.mailFrom(), true));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: answers of machines go nowhere
        message.setHeader("List-Unsubscribe", "<%s/notices/off/%s>".formatted(settings.publicUrl(), letter.offToken()));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        message.setText(letter.body(), "UTF-8");
        message.saveChanges();
        return message;
    }

    private String host() {
        @Nullable String host = settings.publicUrl().getHost();
        return host == null ? "localhost" : host;
    }

    /** The same letter has the same Message-ID however often it is sent: mail programs show it once. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
