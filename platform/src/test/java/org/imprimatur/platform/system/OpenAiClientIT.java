package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.PermissionDeniedException;
import com.openai.models.videos.Video;
import com.openai.models.videos.VideoCreateParams;
import com.openai.models.videos.VideoSeconds;
import com.openai.models.videos.VideoSize;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The official OpenAI client, pointed at the gate, changes nothing but its base URL. */
class OpenAiClientIT {
    private final String url = RunningPlatform.get().url();
    private final Tokens tokens = new Tokens(RunningPlatform.get());

    @Test
    void officialClient_createsPollsAndDownloads_whenPointedAtTheGate() throws Exception {
        OpenAIClient client = client(tokens.ofPlatform());

        Video created = client.videos()
                .create(VideoCreateParams.builder()
                        .prompt("A paper boat on a quiet lake")
                        .model("preview-1")
                        .seconds(VideoSeconds.of("1"))
                        .size(VideoSize.of("320x240"))
                        .build());
        Video done = Waiting.until(
                () -> client.videos().retrieve(created.id()),
                video -> !video.status().equals(Video.Status.QUEUED)
                        && !video.status().equals(Video.Status.IN_PROGRESS));
        byte[] film;
        try (HttpResponse content = client.videos().downloadContent(created.id())) {
            film = content.body().readAllBytes();
        }

        assertThat(done.status()).isEqualTo(Video.Status.COMPLETED);
        assertThat(done.prompt()).contains("A paper boat on a quiet lake");
        assertThat(film).hasSizeGreaterThan(1000);
    }

    @Test
    void officialClient_readsTheReason_whenThePolicyDenies() throws IOException, InterruptedException {
        String handle = "nobody." + UUID.randomUUID().toString().substring(0, 8);
        new Api(url, tokens.ofPerson("mira"))
                .form(
                        "/api/likenesses",
                        Map.of("name", "Nobody Else", "handle", handle, "modality", "face", "photo", Pictures.jpeg()));
        OpenAIClient client = client(tokens.ofPerson("carla"));

        VideoCreateParams asked =
                VideoCreateParams.builder().prompt("@" + handle + " sings").build();

        assertThatThrownBy(() -> client.videos().create(asked))
                .isInstanceOfSatisfying(PermissionDeniedException.class, denied -> {
                    assertThat(denied.code()).contains("no-policy");
                    assertThat(denied.type()).contains("policy_denied");
                });
    }

    private OpenAIClient client(String token) {
        return OpenAIOkHttpClient.builder()
                .apiKey(token)
                .baseUrl(url + "/v1")
                .maxRetries(0)
                .build();
    }
}
