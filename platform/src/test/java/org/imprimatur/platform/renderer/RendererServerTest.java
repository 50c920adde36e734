package org.imprimatur.platform.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererServerTest {
    private static final String SMALL = "\"seconds\": \"1\", \"size\": \"160x128\"";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private RendererServer renderer;

    @BeforeEach
    void start() throws Exception {
        renderer = RendererServer.start(0, data, Duration.ofMillis(600));
    }

    @AfterEach
    void stop() {
        renderer.close();
    }

    @Test
    void health_isUp() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void create_answersTheQueuedVideo_forJson() throws Exception {
        HttpResponse<String> response = post("{\"prompt\": \"A harbour\", \"model\": \"sora-2\", " + SMALL + "}");

        JsonObject video = json(response.body());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(video.getString("object")).isEqualTo("video");
        assertThat(video.getString("status")).isEqualTo("queued");
        assertThat(video.getString("model")).isEqualTo("sora-2");
        assertThat(video.getString("seconds")).isEqualTo("1");
        assertThat(video.getString("size")).isEqualTo("160x128");
        assertThat(video.getString("prompt")).isEqualTo("A harbour");
        assertThat(video.getInt("progress")).isZero();
        assertThat(video.getJsonNumber("created_at").longValue())
                .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(5L));
    }

    @Test
    void create_readsAForm_andPassesOverForeignFiles() throws Exception {
        HttpResponse<String> response =
                postForm("Žluťoučký kůň", "mask", "image/png", new byte[] {1, 2, '-', '-', 'x'});

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).getString("prompt")).isEqualTo("Žluťoučký kůň");
    }

    @Test
    void create_carriesTheParentOn_whenItIsAFilm() throws Exception {
        String parent = create("A red fox in a forest");
        finished(parent);
        byte[] film = bytes("/v1/videos/" + parent + "/content", "").body();

        String remix = id(postForm("A boat at sea", "input_reference", "video/mp4", film));
        String plain = create("A boat at sea");
        finished(remix);
        finished(plain);

        assertThat(difference(firstPicture(remix), firstPicture(parent))).isLessThan(25);
        assertThat(difference(firstPicture(remix), firstPicture(plain))).isGreaterThan(25);
        assertThat(thumbnail(remix)).isNotEqualTo(thumbnail(plain));
        assertThat(data.resolve(remix + ".reference")).doesNotExist();
    }

    @Test
    void create_carriesTheParentOn_whenItIsAPicture() throws Exception {
        for (String format : List.of("png", "jpeg")) {
            byte[] picture = picture("A red fox in a forest", format);

            JsonObject remix = finished(id(postForm("A boat at sea", "input_reference", "image/" + format, picture)));

            assertThat(remix.getString("status")).isEqualTo("completed");
        }
    }

    @Test
    void create_isRefused_whenTheReferenceCannotBeDecoded() throws Exception {
        String parent = create("A red fox in a forest");
        finished(parent);
        byte[] film = bytes("/v1/videos/" + parent + "/content", "").body();
        byte[] empty = {};
        byte[] index = Arrays.copyOf(film, 600);
        byte[] noise = "not a film".repeat(500).getBytes(StandardCharsets.US_ASCII);

        for (byte[] reference : List.of(empty, index, noise)) {
            HttpResponse<String> response = postForm("A boat", "input_reference", "video/mp4", reference);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("invalid_input_reference");
        }
        assertThat(code(post("{\"prompt\": \"x\", \"input_reference\": \"file:///etc/passwd\"}")))
                .isEqualTo("invalid_input_reference");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".reference") || name.endsWith(".part"));
        }
    }

    @Test
    void thumbnail_isASmallJpeg() throws Exception {
        String id =
                id(post("{\"prompt\": \"@tock the walking clock in a city\", \"seconds\": 1, \"size\": \"640x360\"}"));
        finished(id);

        HttpResponse<byte[]> thumbnail = bytes("/v1/videos/" + id + "/content?variant=thumbnail", "");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
        assertThat(thumbnail.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(thumbnail.body().length).isLessThanOrEqualTo(8 * 1024);
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
    }

    @Test
    void image_isDrawnAtOnce_andIsTheSameForTheSamePrompt() throws Exception {
        byte[] once = picture("A teapot in a kitchen", "png");
        byte[] again = picture("A teapot in a kitchen", "png");
        byte[] other = picture("A dragon in a desert", "png");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(once));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
        assertThat(json(get("/v1/videos").body()).getJsonArray("data")).isEmpty();
    }

    @Test
    void image_isAJpeg_whenAsked() throws Exception {
        byte[] jpeg = picture("A teapot in a kitchen", "jpeg");

        assertThat(jpeg[0]).isEqualTo((byte) 0xff);
        assertThat(jpeg[1]).isEqualTo((byte) 0xd8);
    }

    @Test
    void image_isRefused_whenAValueIsOutOfBounds() throws Exception {
        assertThat(code(postImage("{\"prompt\": \"\"}"))).isEqualTo("invalid_prompt");
        assertThat(code(postImage("{\"prompt\": \"x\", \"n\": 2}"))).isEqualTo("invalid_n");
        assertThat(code(postImage("{\"prompt\": \"x\", \"size\": \"1538x1024\"}")))
                .isEqualTo("invalid_size");
        assertThat(code(postImage("{\"prompt\": \"x\", \"response_format\": \"url\"}")))
                .isEqualTo("invalid_response_format");
        assertThat(code(postImage("{\"prompt\": \"x\", \"output_format\": \"webp\"}")))
                .isEqualTo("invalid_output_format");
        assertThat(postImage("{\"prompt\": \"[fail]\", \"size\": \"128x128\"}").statusCode())
                .isEqualTo(500);
    }

    @Test
    void content_isAFilm_onceTheVideoIsCompleted() throws Exception {
        String id = create("A harbour");

        JsonObject video = finished(id);
        HttpResponse<byte[]> content = bytes("/v1/videos/" + id + "/content?variant=video", "");

        assertThat(video.getString("status")).isEqualTo("completed");
        assertThat(video.getInt("progress")).isEqualTo(100);
        assertThat(video.getJsonNumber("expires_at").longValue())
                .isEqualTo(video.getJsonNumber("completed_at").longValue() + 3600);
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(new String(content.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    }

    @Test
    void content_isSentInParts_whenARangeIsAsked() throws Exception {
        String path = "/v1/videos/" + create("A harbour") + "/content";
        finished(path.substring("/v1/videos/".length(), path.length() - "/content".length()));
        byte[] whole = bytes(path, "").body();

        HttpResponse<byte[]> middle = bytes(path, "bytes=10-19");
        HttpResponse<byte[]> end = bytes(path, "bytes=-5");
        HttpResponse<byte[]> outside = bytes(path, "bytes=" + whole.length + "-");

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 10-19/" + whole.length);
        assertThat(middle.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 20));
        assertThat(end.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        assertThat(outside.statusCode()).isEqualTo(416);
    }

    @Test
    void content_isNotThere_untilTheVideoIsCompleted() throws Exception {
        HttpResponse<String> response = get("/v1/videos/" + create("A harbour [slow]") + "/content");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(code(response)).isEqualTo("video_not_ready");
    }

    @Test
    void video_fails_whenThePromptAsksForIt() throws Exception {
        JsonObject video = finished(create("A harbour [fail]"));

        assertThat(video.getString("status")).isEqualTo("failed");
        assertThat(video.getJsonObject("error").getString("code")).isEqualTo("render_failed");
    }

    @Test
    void delete_stopsAndForgetsTheVideo() throws Exception {
        String path = "/v1/videos/" + create("A harbour [slow]");

        HttpRequest request = HttpRequest.newBuilder(uri(path)).DELETE().build();
        JsonObject deleted = json(client.send(request, BodyHandlers.ofString()).body());

        assertThat(deleted.getString("object")).isEqualTo("video.deleted");
        assertThat(deleted.getBoolean("deleted")).isTrue();
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void list_isPaged() throws Exception {
        create("one");
        create("two");
        create("three");

        JsonObject first = json(get("/v1/videos?limit=2").body());
        JsonObject second = json(
                get("/v1/videos?limit=2&after=" + first.getString("last_id")).body());

        assertThat(first.getJsonArray("data")).hasSize(2);
        assertThat(first.getBoolean("has_more")).isTrue();
        assertThat(second.getJsonArray("data")).hasSize(1);
        assertThat(second.getBoolean("has_more")).isFalse();
    }

    @Test
    void create_isRefused_whenAValueIsOutOfBounds() throws Exception {
        assertThat(code(post("{\"prompt\": \"\"}"))).isEqualTo("invalid_prompt");
        assertThat(code(post("{\"prompt\": \"x\", \"seconds\": 13}"))).isEqualTo("invalid_seconds");
        assertThat(code(post("{\"prompt\": \"x\", \"size\": \"1281x720\"}"))).isEqualTo("invalid_size");
        assertThat(code(post("{\"prompt\": \"x\", \"size\": \"99999x99999\"}"))).isEqualTo("invalid_size");
        assertThat(code(post("[1]"))).isEqualTo("invalid_json");
        assertThat(get("/v1/videos/video_0/remix").statusCode()).isEqualTo(404);
    }

    @Test
    void videos_areTakenUpAgain_afterARestart() throws Exception {
        String done = create("A harbour");
        finished(done);
        String begun = create("Another harbour [slow]");
        renderer.close();

        renderer = RendererServer.start(0, data, Duration.ofMillis(10));

        assertThat(bytes("/v1/videos/" + done + "/content", "").statusCode()).isEqualTo(200);
        assertThat(finished(begun).getString("status")).isEqualTo("completed");
    }

    private static String part(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String create(String prompt) throws Exception {
        return json(post("{\"prompt\": \"" + prompt + "\", " + SMALL + "}").body())
                .getString("id");
    }

    private HttpResponse<String> postForm(String prompt, String name, String type, byte[] file) throws Exception {
        String head = part("prompt", prompt) + part("seconds", "1") + part("size", "160x128")
                + "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.bin\"\r\nContent-Type: "
                + type
                + "\r\n\r\n";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/videos"))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> postImage(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/images/generations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private byte[] picture(String prompt, String format) throws Exception {
        HttpResponse<String> response = postImage("{\"prompt\": \"" + prompt
                + "\", \"n\": 1, \"size\": \"320x180\", \"output_format\": \"" + format
                + "\", \"response_format\": \"b64_json\"}");
        JsonObject first = json(response.body()).getJsonArray("data").getJsonObject(0);
        return Base64.getDecoder().decode(first.getString("b64_json"));
    }

    private byte[] thumbnail(String id) throws Exception {
        return bytes("/v1/videos/" + id + "/content?variant=thumbnail", "").body();
    }

    private BufferedImage firstPicture(String id) throws Exception {
        return Films.firstPicture(data.resolve(id + ".mp4"));
    }

    /** How far the pictures are apart on average, in steps of 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long total = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                total += Math.abs((one.getRGB(x, y) >> 8 & 0xff) - (other.getRGB(x, y) >> 8 & 0xff));
            }
        }
        return (double) total / one.getWidth() / one.getHeight();
    }

    private static String id(HttpResponse<String> response) {
        return json(response.body()).getString("id");
    }

    private JsonObject finished(String id) throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        JsonObject video = json(get("/v1/videos/" + id).body());
        while (!video.containsKey("completed_at") && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
            video = json(get("/v1/videos/" + id).body());
        }
        return video;
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/videos"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String code(HttpResponse<String> response) {
        return json(response.body()).getJsonObject("error").getString("code");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + renderer.port() + path);
    }
}
