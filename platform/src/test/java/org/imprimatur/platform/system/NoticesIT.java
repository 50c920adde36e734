package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imprimatur.platform.system.Exchange.Answer;
import org.imprimatur.platform.system.Exchange.Part;
import org.junit.jupiter.api.Test;

/** Someone asks, the owner gets a mail, answers on the page without any script, and the asker gets a mail. */
class NoticesIT {
    private static final String CARLA = "carla@people.example";

    private final People people = new People();
    private final String handle = "notice-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void question_reachesTheOwner_andItsAnswerTheAsker() throws Exception {
        registerAskingFirst("mira");
        ask("An advert with @" + handle);

        JsonObject question = LocalMails.await("mira@people.example", "@" + handle);
        assertThat(question.getString("subject")).isEqualTo("Carla Ibsen asks to use @" + handle);
        assertThat(question.getString("text"))
                .contains("Purpose: advertising", "Where: Portugal", "Price: 12.00 EUR", "lapses", "/approvals/notices")
                .doesNotContain("An advert with"); // strangers' words stay on the page
        assertThat(LocalMails.header(question, "Auto-Submitted")).isEqualTo("auto-generated");
        String id = question.getString("text").replaceFirst("(?s).*#approval-([0-9a-f-]{36}).*", "$1");

        BrowserSession owner = people.session("mira");
        String page = owner.request("GET", "/approvals").send().text();
        assertThat(page)
                .contains("approval-" + id)
                .contains("<mark class=\"own\">@" + handle + "</mark>")
                .contains("Portugal")
                .contains("€12.00, of which you get €10.80");
        Answer approved = owner.request("POST", "/approvals/" + id + "/approve")
                .form(Map.of("csrf", owner.csrf(), "back", "/approvals"))
                .send();
        assertThat(approved.status()).as(approved.toString()).isEqualTo(303);
        assertThat(approved.header("Location")).endsWith("/approvals?answered=" + id);
        assertThat(owner.request("GET", "/approvals?answered=" + id).send().text())
                .contains("approved.");
        assertThat(owner.request("GET", "/approvals/decided").send().text()).contains("An advert with @" + handle);

        LocalMails.await(CARLA, "Approved: your request with @" + handle);
    }

    @Test
    void denial_carriesItsReason_andASecondAnswerSaysWhatIsSo() throws Exception {
        registerAskingFirst("mira");
        ask("A poster with @" + handle);
        String id = idOf(handle);
        BrowserSession owner = people.session("mira");

        Answer denied = owner.request("POST", "/approvals/answers")
                .form(Map.of(
                        "csrf",
                        owner.csrf(),
                        "approval",
                        id,
                        "answer",
                        "deny",
                        "because",
                        "price",
                        "reason",
                        "Twice that"))
                .send();
        assertThat(denied.status()).as(denied.toString()).isEqualTo(303);
        Answer again = owner.request("POST", "/approvals/" + id + "/deny")
                .form(Map.of("csrf", owner.csrf(), "reason", "And another thing"))
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("your answer changed nothing, it was denied by Mira")
                .contains("And another thing");
        assertThat(LocalMails.await(CARLA, "Not approved: your request with @" + handle)
                        .getString("text"))
                .contains("Not at this price: Twice that");
    }

    @Test
    void turningOff_needsThePostAndNoSignIn_andStopsThatKindOnly() throws Exception {
        registerAskingFirst("tomas");
        ask("A first advert with @" + handle);
        JsonObject mail = LocalMails.await("tomas@people.example", "@" + handle);
        String off = LocalMails.header(mail, "List-Unsubscribe").replaceAll("[<>]", "");

        Exchange open = new Exchange("GET", off, Map.of(), new byte[0]);
        assertThat(open.send().status()).isEqualTo(200);
        ask("A second advert with @" + handle);
        Waiting.until(
                () -> LocalMails.to("tomas@people.example").stream()
                        .filter(each -> each.getString("text").contains("@" + handle))
                        .count(),
                count -> count == 2); // a look at the page has changed nothing
        Answer turnedOff = new Exchange("POST", off, Map.of(), new byte[0])
                .form(Map.of("List-Unsubscribe", "One-Click"))
                .send();

        assertThat(turnedOff.status()).isEqualTo(200);
        assertThat(people.session("tomas")
                        .request("GET", "/approvals/notices")
                        .send()
                        .text())
                .containsPattern("value=\"approval-asked\" aria-describedby")
                .containsPattern("value=\"payout-paid\" checked");
        restore();
    }

    private void restore() {
        BrowserSession session = people.session("tomas");
        Answer saved = session.request("POST", "/approvals/notices")
                .body(
                        "application/x-www-form-urlencoded",
                        ("csrf=" + session.csrf() + "&kind=approval-asked&kind=request-answered&kind=consent-withdrawn"
                                        + "&kind=payout-paid")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send();
        assertThat(saved.status()).isEqualTo(303);
    }

    private void registerAskingFirst(String owner) throws Exception {
        Answer registered = people.as(owner, "POST", "/api/likenesses")
                .parts(List.of(
                        Part.text("handle", handle),
                        Part.text("name", "Someone " + handle),
                        Part.text("modality", "face")))
                .send();
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        Answer allowed = people.as(owner, "PUT", "/api/subjects/" + handle + "/policy")
                .with("If-None-Match", "*")
                .json(
                        "{\"audience\":\"everyone\",\"purposes\":[],\"ask_first\":[\"advertising\"],\"price\":\"12.00 EUR\"}")
                .send();
        assertThat(allowed.status()).as(allowed.toString()).isEqualTo(201);
    }

    private void ask(String prompt) throws Exception {
        Answer asked = people.as("carla", "POST", "/v1/videos")
                .json("""
                        {"prompt": "%s", "seconds": "1", "size": "320x240",
                         "imprimatur": {"purpose": "advertising", "territory": "PT"}}""".formatted(prompt))
                .send();
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
    }

    private String idOf(String subject) throws Exception {
        return people.as("mira", "GET", "/api/approvals").send().objects("data").stream()
                .filter(each -> each.getString("subject").equals("@" + subject))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }
}
