package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imprimatur.platform.launcher.Platform;
import org.junit.jupiter.api.Test;

/** What an operator watches: health, metrics, logs. */
class VitalsIT {
    private final Platform platform = RunningPlatform.get();
    private final Api management = new Api(platform.managementUrl(), "");

    @Test
    void health_asksTheApplication_whenTheNodeIsReady() throws Exception {
        String ready = management.get("/health/ready").text();

        assertThat(ready).contains("\"database-answers\",\"status\":\"UP\"");
        assertThat(ready).contains("\"media-store-takes-files\",\"status\":\"UP\"");
        assertThat(management.get("/health/live").text()).contains("\"work-is-looked-for\",\"status\":\"UP\"");
    }

    @Test
    void metrics_countADecision_whenARequestWasDecided() throws Exception {
        double before = metric("imprimatur_decisions_total", "no-subject");
        Api platformItself = new Api(platform.url(), new Tokens(platform).ofPlatform());

        Api.Answer asked = platformItself.post(
                "/v1/videos", "{\"prompt\":\"an empty beach\",\"seconds\":\"1\",\"size\":\"320x240\"}");

        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(metric("imprimatur_decisions_total", "no-subject")).isGreaterThan(before);
        assertThat(metric("imprimatur_ledger_lag_seconds", "")).isZero();
    }

    @Test
    void log_saysTheRequest_whenItIsAnswered() throws Exception {
        Api.Answer refused = new Api(platform.url(), "").get("/v1/videos/video_nobody");

        String id = refused.response().headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(refused.text()).contains(id);
        Waiting.until(this::log, text -> text.contains(id));
    }

    private double metric(String name, String label) throws IOException, InterruptedException {
        return management
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String log() throws IOException {
        Path log = platform.layout().logs().resolve("wildfly.log");
        return Files.readString(log);
    }
}
