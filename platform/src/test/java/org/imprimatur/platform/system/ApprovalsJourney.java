package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Carla asks, the mail reaches Tomas, who answers from the page: one by one, with a reason, and several at once. */
class ApprovalsJourney {
    @RegisterExtension
    final Browsing browsing = new Browsing("approvals");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);

    @Test
    void owner_answersFromThePage_whatTheMailToldOf() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        for (String what : List.of("soda", "boats", "umbrellas", "clocks")) {
            likenesses.ask("carla", "An advert for " + what + " with @" + handle, "advertising");
        }
        JsonObject mail = LocalMails.await("tomas@people.example", "@" + handle);
        assertThat(mail.getString("subject")).contains("asks to use @" + handle);
        List<String> waiting = likenesses.waiting("tomas", handle);
        Traveller tomas = browsing.person("tomas");

        tomas.open("/approvals").look("inbox");
        String first = "#approval-" + waiting.get(0);
        tomas.press(first + " button[data-key=a]", ".outcomes");
        assertThat(tomas.text(".outcomes")).contains("approved");
        String second = "#approval-" + waiting.get(1);
        tomas.press(second + " .because summary", second + " .because[open]");
        tomas.page().check(second + " input[name=because][value=price]");
        tomas.page().fill(second + " input[name=reason]", "Twice that");
        tomas.press(second + " form.answer .choices button:not([formaction])", ".outcomes:has-text('denied')");
        tomas.look("answered");

        waiting.subList(2, 4).forEach(id -> tomas.page().check("input[name=approval][value='%s']".formatted(id)));
        tomas.press("details.batch summary", "details.batch[open]");
        tomas.look("batch");
        tomas.press("#batch button[value=approve]", ".outcomes li + li");
        assertThat(tomas.page().locator(".outcomes li").count()).isEqualTo(2);
        assertThat(likenesses.waiting("tomas", handle)).isEmpty();

        tomas.open("/approvals/decided").look("decided");
        assertThat(tomas.text("#decided")).contains("Twice that");
        LocalMails.await("carla@people.example", "Not approved: your request with @" + handle);
    }

    @Test
    void owner_choosesMails_andTurnsThemOffFromOne() throws Exception {
        String handle = likenesses.of("mira", Likenesses.TERMS);
        likenesses.ask("carla", "An advert for soda with @" + handle, "advertising");
        JsonObject mail = LocalMails.await("mira@people.example", "@" + handle);
        String off = LocalMails.header(mail, "List-Unsubscribe").replaceAll("[<>]", "");

        Traveller mira = browsing.person("mira");
        mira.open("/approvals/notices").look("notices");
        mira.submit("/approvals/notices", "main .notice");
        browsing.visitor()
                .open(off.substring(RunningPlatform.sandbox().url().length()))
                .look("turn-off");
    }
}
