package org.imprimatur.platform.system;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imprimatur.platform.system.Exchange.Answer;

/** What has arrived at the local mailbox. */
final class LocalMails {

    private LocalMails() {}

    /** Newest first. */
    static List<JsonObject> to(String address) {
        String url = RunningPlatform.get().mailboxUrl() + "/api/messages?to="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
        Answer answer = new Exchange("GET", url, Map.of(), new byte[0]).send();
        return answer.objects("data");
    }

    /** The newest mail to someone whose text contains this, once it has come. */
    static JsonObject await(String address, String words) throws Exception {
        return Waiting.until(() -> find(address, words), Optional::isPresent).orElseThrow();
    }

    static Optional<JsonObject> find(String address, String words) {
        return to(address).stream()
                .filter(mail -> (mail.getString("subject") + "\n" + mail.getString("text")).contains(words))
                .findFirst();
    }

    static String header(JsonObject mail, String name) {
        return mail.getJsonArray("headers").getValuesAs(jakarta.json.JsonString.class).stream()
                .map(jakarta.json.JsonString::getString)
                .filter(header -> header.startsWith(name + ": "))
                .map(header -> header.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }
}
