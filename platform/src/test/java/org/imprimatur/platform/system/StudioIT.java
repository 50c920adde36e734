package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imprimatur.platform.system.Exchange.Answer;
import org.imprimatur.platform.system.Exchange.Part;
import org.junit.jupiter.api.Test;

/** A studio's portal over HTTP as a browser without scripts has it: pages, forms, redirects. */
class StudioIT {
    private static final String LICENSING = "leo-licensing";
    private static final String FINANCE = "fin-finance";

    private final People people = new People();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void character_isAddedChangedOfferedAndWithdrawn_withoutScripts() throws IOException, InterruptedException {
        String handle = "lamp." + mark;
        String name = "Éclair " + mark;

        Answer added = add(handle, name, "Lampe " + mark + "\r\nThe Šárka " + mark);
        assertThat(added.status()).describedAs("%s", added).isEqualTo(303);
        assertThat(added.header("Location")).endsWith("/studio/characters/" + handle + "?done=added");
        assertThat(page("/studio/characters/" + handle)).contains(name, "The Šárka " + mark, "Closed");

        Answer wrong = edit(handle, "Another " + mark, List.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Another " + mark, "id=\"modalities-error\"");
        assertThat(edit(handle, "Another " + mark, List.of("character")).status())
                .isEqualTo(303);
        assertThat(found("another " + mark)).containsExactly("@" + handle);

        assertThat(page("/studio/characters/" + handle + "?preset=ads-ask")).contains("The form is filled from");
        assertThat(people.as(LICENSING, "GET", "/api/subjects/" + handle + "/policy")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(offer(handle, "2.50").header("Location")).endsWith("?done=saved");
        assertThat(page("/studio?state=open&price=priced&q=" + mark)).contains("Another " + mark, "€2.50 each");

        assertThat(withdraw(handle, Map.of()).status()).isEqualTo(422);
        assertThat(withdraw(handle, Map.of("confirm", "yes")).header("Location"))
                .endsWith("?done=withdrawn");
        assertThat(page("/studio?state=withdrawn&q=" + mark)).contains("Another " + mark);
        assertThat(page("/studio?state=open&q=" + mark)).doesNotContain("Another " + mark);
        assertThat(request("@" + handle + " waves").status()).isEqualTo(403);

        assertThat(offerAgain(handle).header("Location")).endsWith("?done=offered-again");
        assertThat(page("/studio?state=closed&q=" + mark)).contains("Another " + mark);
        assertThat(request("@" + handle + " waves").status()).isEqualTo(403);
    }

    @Test
    void search_findsNamesAliasesAndDescriptions_whateverTheirCaseAndAccents()
            throws IOException, InterruptedException {
        String handle = "orn." + mark;
        add(handle, "Ørn the Eagle " + mark, "Señor Águila " + mark);

        for (String words : List.of("ØRN", "orn eagle", "SENOR aguila", "Águila", "harbour orn", "@orn." + mark)) {
            assertThat(found(words + " " + mark)).as(words).containsExactly("@" + handle);
        }
        for (String words : List.of("%", "_", "eagles", "';--", "\\")) {
            assertThat(found(words + " " + mark)).as(words).isEmpty();
        }
    }

    @Test
    void characters_comeInPages_whenThereAreMoreThanAsked() throws IOException, InterruptedException {
        for (String letter : List.of("a", "b", "c")) {
            add("pg-" + letter + "." + mark, "Page " + letter + " " + mark, "");
        }
        String first = "/api/characters?limit=2&query=page%20" + mark;

        Answer page = people.as(LICENSING, "GET", first).send();
        Answer next = people.as(LICENSING, "GET", page.header("Link").replaceFirst("<(.*)>.*", "$1"))
                .send();

        assertThat(handles(page)).containsExactly("@pg-a." + mark, "@pg-b." + mark);
        assertThat(handles(next)).containsExactly("@pg-c." + mark);
        assertThat(next.header("Link")).isEmpty();
        assertThat(people.as(LICENSING, "GET", "/api/characters?limit=0").send().status())
                .isEqualTo(422);
    }

    @Test
    void picture_isSmallAndKept_andTheOriginalStaysWithItsStudio() throws IOException, InterruptedException {
        String handle = "pic." + mark;
        add(handle, "Picture " + mark, "");
        String path = "/api/characters/" + handle + "/picture";

        Answer small = people.as("carla", "GET", path).send();
        Answer again = people.as("carla", "GET", path)
                .with("If-None-Match", small.header("ETag"))
                .send();

        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.header("Cache-Control")).startsWith("private, max-age=");
        assertThat(small.response().body()).hasSizeLessThan(12 * 1024);
        assertThat(again.status()).isEqualTo(304);
        assertThat(people.as("carla", "GET", path + "?variant=original").send().status())
                .isEqualTo(404);
        assertThat(people.as(FINANCE, "GET", path + "?variant=original")
                        .send()
                        .response()
                        .body())
                .isEqualTo(Pictures.png());
    }

    @Test
    void picture_isReplaced_whenAnotherIsPut_andKept_whenThatIsNone() throws IOException, InterruptedException {
        String handle = "put." + mark;
        add(handle, "Put " + mark, "");
        String path = "/api/characters/" + handle + "/picture";

        assertThat(people.as(LICENSING, "PUT", path)
                        .body("image/jpeg", Pictures.jpeg())
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(people.as(LICENSING, "PUT", path)
                        .body("image/png", new byte[] {1, 2, 3})
                        .send()
                        .status())
                .isEqualTo(415);

        assertThat(people.as(LICENSING, "GET", path + "?variant=original")
                        .send()
                        .response()
                        .body())
                .isEqualTo(Pictures.jpeg());
    }

    /** DESIGN, rule 5. */
    @Test
    void picture_isNotThere_whenItShowsAPerson() throws IOException, InterruptedException {
        String handle = "face." + mark;
        Answer registered = people.as("mira", "POST", "/api/likenesses")
                .parts(List.of(
                        Part.text("name", "Face " + mark),
                        Part.text("handle", handle),
                        Part.text("modality", "face"),
                        Part.file("photo", Pictures.jpeg())))
                .send();
        assertThat(registered.status()).isEqualTo(201);

        for (String variant : List.of("thumbnail", "original")) {
            assertThat(people.as("mira", "GET", "/api/characters/" + handle + "/picture?variant=" + variant)
                            .send()
                            .status())
                    .as(variant)
                    .isEqualTo(404);
        }
    }

    @Test
    void uses_haveTheirReason_andRunNothingInASpreadsheet() throws IOException, InterruptedException {
        String handle = "use." + mark;
        add(handle, "Use " + mark, "");
        String prompt = "=cmd|calc @" + handle;

        assertThat(request(prompt).status()).isEqualTo(403);

        assertThat(page("/studio/uses?character=" + handle + "&outcome=blocked"))
                .contains(prompt, "You have saved no terms for it.");
        assertThat(page("/studio/uses?character=" + handle + "&outcome=made")).doesNotContain(prompt);
        Answer csv = session(FINANCE)
                .request("GET", "/studio/uses.csv?character=" + handle)
                .send();
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.text()).contains("\"'" + prompt + "\"");
    }

    @Test
    void finance_looksAtEverything_andIsOfferedNothingToChange() throws IOException, InterruptedException {
        String handle = "fin." + mark;
        add(handle, "Finance " + mark, "");

        String page = session(FINANCE)
                .request("GET", "/studio/characters/" + handle)
                .send()
                .text();

        assertThat(page).contains("Finance " + mark, "<fieldset class=\"whole\" disabled>");
        assertThat(page).doesNotContain("/" + handle + "/edit", "/" + handle + "/withdraw");
        assertThat(session(FINANCE).request("GET", "/studio/income").send().status())
                .isEqualTo(200);
    }

    private Answer add(String handle, String name, String aliases) throws IOException {
        BrowserSession session = session(LICENSING);
        return session.request("POST", "/studio/characters")
                .parts(List.of(
                        Part.text("csrf", session.csrf()),
                        Part.text("name", name),
                        Part.text("handle", handle),
                        Part.text("aliases", aliases),
                        Part.text("description", "Lives by the harbour."),
                        Part.text("instructions", ""),
                        Part.text("modalities", "character"),
                        Part.file("picture", Pictures.png())))
                .send();
    }

    private Answer edit(String handle, String name, List<String> modalities) {
        BrowserSession session = session(LICENSING);
        var parts = new java.util.ArrayList<>(List.of(
                Part.text("csrf", session.csrf()),
                Part.text("name", name),
                Part.text("aliases", ""),
                Part.text("description", ""),
                Part.text("instructions", "")));
        modalities.forEach(modality -> parts.add(Part.text("modalities", modality)));
        return session.request("POST", "/studio/characters/" + handle + "/edit")
                .parts(parts)
                .send();
    }

    private Answer offer(String handle, String price) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "version", "0",
                "audience", "everyone",
                "purpose.personal", "can",
                "territory", "worldwide",
                "price", price,
                "currency", "EUR",
                "notes", ""));
        form.put("csrf", session(LICENSING).csrf());
        return session(LICENSING)
                .request("POST", "/studio/characters/" + handle + "/policy")
                .form(form)
                .send();
    }

    private Answer withdraw(String handle, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", session(LICENSING).csrf());
        return session(LICENSING)
                .request("POST", "/studio/characters/" + handle + "/withdraw")
                .form(form)
                .send();
    }

    private Answer offerAgain(String handle) {
        return session(LICENSING)
                .request("POST", "/studio/characters/" + handle + "/offer-again")
                .form(Map.of("csrf", session(LICENSING).csrf()))
                .send();
    }

    private Answer request(String prompt) throws IOException, InterruptedException {
        return people.as("carla", "POST", "/v1/videos")
                .json("{\"prompt\":\"%s\",\"seconds\":\"1\",\"size\":\"320x240\"}".formatted(prompt))
                .send();
    }

    private String page(String path) {
        Answer answer = session(LICENSING).request("GET", path).send();
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        return answer.text();
    }

    private List<String> found(String words) throws IOException, InterruptedException {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return handles(
                people.as(LICENSING, "GET", "/api/characters?query=" + query).send());
    }

    private static List<String> handles(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        return answer.objects("data").stream()
                .map((JsonObject character) -> character.getString("handle"))
                .toList();
    }

    private BrowserSession session(String person) {
        return people.session(person);
    }
}
