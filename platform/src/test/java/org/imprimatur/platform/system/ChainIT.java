package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job, whole: from a person's registration to a revocation that bites, in a real browser and over HTTP. */
class ChainIT {
    private final String url = RunningPlatform.get().url();
    private final Tokens tokens = new Tokens(RunningPlatform.get());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String handle = "quill." + mark;
    private final String character = "clock." + mark;
    private final String characterName = "Tock " + mark;

    @Test
    void chain_holds_fromRegistrationToRevocation() throws Exception {
        Api creator = new Api(url, tokens.ofPerson("carla"));
        Api owner = new Api(url, tokens.ofPerson("tomas"));
        Api anyone = new Api(url, "");
        try (Chromium chromium = Chromium.open()) {
            OwnerPages pages = new OwnerPages(chromium.context().newPage(), url);
            VerifyPages verify = new VerifyPages(chromium.context().newPage(), url);

            // A person registers and says who may; a studio registers a character with a price.
            pages.signIn("tomas", RunningPlatform.get().sandbox().password());
            pages.register(handle, "Quill " + mark, Pictures.jpeg());
            assertThat(create(creator, "@" + handle + " waves", "personal").status())
                    .isEqualTo(403);
            pages.allowEveryone(handle, "3.00");
            registerCharacter();

            // A request is decided, generated, signed, paid for.
            String made = accepted(create(creator, "@" + handle + " meets " + characterName, "personal"));
            JsonObject video = finished(creator, made);
            assertThat(video.getString("status")).as(video.toString()).isEqualTo("completed");
            byte[] film = creator.get("/v1/videos/" + made + "/content").body();
            assertThat(new String(film, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
            assertThat(verify.play(film)).isGreaterThan(0.9);
            keep(film);
            assertThat(earnedBy(owner, made)).isEqualTo("2.70 EUR"); // 3.00 less our tenth

            // An advert waits until the owner says yes on the page.
            String asked = accepted(create(creator, "@" + handle + " drinks soda", "advertising"));
            assertThat(creator.get("/v1/videos/" + asked).json().getString("status"))
                    .isEqualTo("queued");
            pages.approveFirst(handle);
            assertThat(finished(creator, asked).getString("status")).isEqualTo("completed");

            // Page and API agree on the file, and on one of which a byte was changed.
            VerifyPages.Seen good = verify.verify(film);
            assertThat(good.verdict()).isEqualTo("trusted");
            assertThat(good.consents()).containsExactly("in-force");
            assertThat(verdict(anyone, film).getString("verdict")).isEqualTo("trusted");
            byte[] changed = withOneByteChanged(film);
            assertThat(verify.verify(changed).verdict()).isEqualTo("changed");
            assertThat(verdict(anyone, changed).getString("verdict")).isEqualTo("changed");

            // What was earned is paid out once the payment service knows the payee.
            pages.setUpPayouts(handle);
            pages.payOut(handle);
            Waiting.until(() -> owner.get("/api/payouts").text(), text -> text.contains("\"paid\""));

            // A revocation bites: what runs is withheld, what comes is denied, what is out says so.
            String running = accepted(create(creator, "@" + handle + " walks [slow]", "personal"));
            Waiting.until(() -> creator.get("/v1/videos/" + running).json().getString("status"), "in_progress"::equals);
            pages.revoke(handle);
            assertThat(create(creator, "@" + handle + " waves", "personal").status())
                    .isEqualTo(403);
            JsonObject withheld = finished(creator, running);
            assertThat(withheld.getString("status")).isEqualTo("failed");
            assertThat(withheld.getJsonObject("error").getString("code")).isEqualTo("consent-withdrawn");
            assertThat(creator.get("/v1/videos/" + made + "/content").status()).isEqualTo(403);
            VerifyPages.Seen since = verify.verify(film);
            assertThat(since.verdict()).isEqualTo("trusted");
            assertThat(since.consents())
                    .as("the person has withdrawn, the studio has not")
                    .containsExactly("in-force", "withdrawn");
            assertThat(since.words()).containsIgnoringCase("withdrawn");
            assertThat(verdict(anyone, film).getJsonObject("consent").getString("state"))
                    .isEqualTo("withdrawn");
        }
    }

    private void registerCharacter() throws IOException, InterruptedException {
        Api studio = new Api(url, tokens.ofPerson("leo-licensing"));
        Api.Answer registered = studio.form(
                "/api/characters",
                Map.of(
                        "name",
                        characterName,
                        "handle",
                        character,
                        "alias",
                        "the walking clock " + mark,
                        "image",
                        Pictures.png()));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        Api.Answer priced = studio.put(
                "/api/subjects/" + character + "/policy",
                "{\"audience\":\"everyone\",\"purposes\":[\"personal\"],\"price\":\"2.50 EUR\"}",
                "If-None-Match",
                "*");
        assertThat(priced.status()).as(priced.toString()).isEqualTo(201);
    }

    private static Api.Answer create(Api creator, String prompt, String purpose)
            throws IOException, InterruptedException {
        return creator.post("/v1/videos", """
                {"prompt": "%s", "seconds": "1", "size": "320x240", "imprimatur": {"purpose": "%s"}}""".formatted(prompt, purpose));
    }

    private static String accepted(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getString("id");
    }

    private static JsonObject finished(Api creator, String id) throws Exception {
        return Waiting.until(() -> creator.get("/v1/videos/" + id).json(), video -> {
            String status = video.getString("status");
            return status.equals("completed") || status.equals("failed");
        });
    }

    private static JsonObject verdict(Api anyone, byte[] film) throws IOException, InterruptedException {
        return anyone.form("/api/verifications", Map.of("file", film)).json();
    }

    private static String earnedBy(Api owner, String video) throws IOException, InterruptedException {
        Api.Answer earnings = owner.get("/api/earnings");
        assertThat(earnings.status()).as(earnings.toString()).isEqualTo(200);
        return earnings.json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("video", "").equals(video))
                .map(entry -> entry.getJsonObject("amount"))
                .map(amount -> amount.getString("amount") + " " + amount.getString("currency"))
                .findFirst()
                .orElse("nothing");
    }

    private static byte[] withOneByteChanged(byte[] film) {
        byte[] changed = film.clone();
        changed[changed.length - 100] ^= 1; // within the last box, which is media
        return changed;
    }

    /** For whoever wants to look at what the chain made. */
    private static void keep(byte[] film) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "system-tests"));
        Files.write(directory.resolve("chain.mp4"), film);
    }
}
