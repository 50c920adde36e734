package org.imprimatur.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Over the network: a mail client on one side, a browser's requests on the other. */
class LocalMailboxTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void mailbox_showsWhatWasSent_asText() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(0, 0)) {
            send(
                    mailbox,
                    "mira@people.example",
                    "Grüße <b>& mehr</b>",
                    "Zeile eins\n<script>alert(1)</script> http://a.example/x\n");

            String json = get(mailbox, "/api/messages?to=Mira@people.example").body();
            assertThat(json)
                    .contains("Grüße <b>& mehr</b>")
                    .contains("Zeile eins")
                    .contains("\"id\":1");
            assertThat(get(mailbox, "/api/messages?to=nobody@people.example").body())
                    .isEqualTo("{\"data\":[]}");
            HttpResponse<String> page = get(mailbox, "/messages/1");
            assertThat(page.body())
                    .contains("LOCAL MAILBOX, a stand-in")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("href=\"http://a.example/x\"")
                    .doesNotContain("<script", "<b>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(get(mailbox, "/").body()).contains("/messages/1").contains("&lt;b&gt;");
        }
    }

    @Test
    void mailbox_refuses_whatIsTooLarge() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(0, 0)) {
            assertThatThrownBy(() -> send(
                            mailbox,
                            "mira@people.example",
                            "large",
                            "x".repeat(70).concat("\n").repeat(5000)))
                    .isInstanceOf(MessagingException.class);

            assertThat(get(mailbox, "/api/messages").body()).isEqualTo("{\"data\":[]}");
        }
    }

    @Test
    void mailbox_onlyAnswersGet_andSaysWhatIsNotThere() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(0, 0)) {
            HttpRequest post = HttpRequest.newBuilder(mailbox.url().resolve("/"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
            assertThat(get(mailbox, "/messages/99").statusCode()).isEqualTo(404);
            assertThat(get(mailbox, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void mails_makeRoomForNewerOnes() {
        ReceivedMails mails = new ReceivedMails(2);
        for (int i = 0; i < 3; i++) {
            mails.add(id -> new Mail(id, Instant.EPOCH, "a@b.example", "c@d.example", "", List.of(), ""));
        }

        assertThat(mails.to("")).extracting(Mail::id).containsExactly(3L, 2L);
    }

    private static void send(LocalMailbox mailbox, String to, String subject, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        properties.setProperty("mail.smtp.timeout", "10000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("notices@imprimatur.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(LocalMailbox mailbox, String path) throws IOException, InterruptedException {
        URI uri = mailbox.url().resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
