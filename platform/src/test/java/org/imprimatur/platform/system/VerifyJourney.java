package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anybody checks a file: chosen or dropped, good, changed or without credentials, remixed three deep. */
class VerifyJourney {
    private static final String DROP = "([bytes, name]) => { const data = new DataTransfer();"
            + " data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name, {type: 'video/mp4'}));"
            + " document.querySelector('.dropzone').dispatchEvent("
            + " new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }";

    @RegisterExtension
    final Browsing browsing = new Browsing("verify");

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);

    @Test
    void anybody_getsTheVerdict_ofFilesOfEveryKind() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        byte[] film = content(likenesses.film("carla", "@" + handle + " rows a boat"));
        byte[] changed = film.clone();
        changed[changed.length - 100] ^= 1;
        Traveller visitor = browsing.visitor();

        assertThat(check(visitor, film)).isEqualTo("trusted");
        visitor.look("trusted");
        visitor.press("#details summary", "#details[open]");
        visitor.look("details");
        visitor.press(".permalink a", "#again");
        visitor.look("permalink");
        assertThat(check(visitor, changed)).isEqualTo("changed");
        visitor.look("changed");
        check(visitor, Pictures.jpeg());
        visitor.look("no-credentials");
    }

    @Test
    void history_isWhole_whenRemixedThreeDeep() throws Exception {
        String handle = likenesses.of("tomas", Likenesses.TERMS);
        String film = likenesses.film("carla", "@" + handle + " rows a boat");
        for (String season : new String[] {"autumn", "winter", "spring"}) {
            film = remixed(film, "The same boat in " + season);
        }
        byte[] last = content(film);
        Traveller visitor = browsing.visitor();

        visitor.open("/verify");
        visitor.page().evaluate(DROP, new Object[] {Base64.getEncoder().encodeToString(last), "dropped.mp4"});
        if (!visitor.sees("#verdict")) {
            visitor.page().waitForTimeout(500); // a dropped file may be sent at once, or wait for the button
        }
        if (visitor.sees("main form.upload button[type=submit]:visible")) {
            visitor.page()
                    .locator("main form.upload button[type=submit]")
                    .first()
                    .click();
        }
        visitor.page().waitForSelector("#verdict");
        visitor.look("history");
        assertThat(visitor.page().locator("ol.history > li").count()).isEqualTo(4);
    }

    private String remixed(String parent, String prompt) throws Exception {
        String id = people.as("carla", "POST", "/v1/videos/" + parent + "/remix")
                .json("{\"prompt\":\"%s\"}".formatted(prompt))
                .send()
                .json()
                .getString("id");
        Waiting.until(
                () -> people.as("carla", "GET", "/v1/videos/" + id)
                        .send()
                        .json()
                        .getString("status"),
                "completed"::equals);
        return id;
    }

    private byte[] content(String film) throws Exception {
        return people.as("carla", "GET", "/v1/videos/" + film + "/content")
                .send()
                .response()
                .body();
    }

    private static String check(Traveller visitor, byte[] file) {
        visitor.open("/verify");
        visitor.attach("file", "clip.mp4", "video/mp4", file);
        visitor.submit("/verify", "#verdict");
        return visitor.page().getAttribute("#verdict", "data-verdict");
    }
}
