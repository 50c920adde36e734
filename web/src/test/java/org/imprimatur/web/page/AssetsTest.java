package org.imprimatur.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final List<String> NAMES =
            List.of("bootstrap.min.css", "imprimatur.css", "htmx.min.js", "imprimatur.js", "favicon.svg");
    private static final int PAGE_BUDGET_BYTES = 200 * 1024;

    private final Assets assets = Assets.load();

    @ParameterizedTest
    @ValueSource(strings = {"bootstrap.min.css", "imprimatur.css", "htmx.min.js", "imprimatur.js", "favicon.svg"})
    void gzipped_unpacksToPlain(String name) throws IOException {
        Asset asset = assets.find(name).orElseThrow();

        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(asset.plain()).isNotEmpty();
        }
    }

    @Test
    void href_carriesTheDigestOfTheContent() {
        assertThat(assets.href("imprimatur.css").value()).matches("/static/[0-9a-f]{16}/imprimatur\\.css");
    }

    @Test
    void href_refuses_whatIsNotListed() {
        assertThatThrownBy(() -> assets.href("../web.xml")).isInstanceOf(IllegalArgumentException.class);
        assertThat(assets.find("../web.xml")).isEmpty();
    }

    @Test
    void heaviestPage_staysWithinTheBudget() {
        byte[] html = Pages.with(assets).utf8(PageFixtures.likeness());
        int total = Asset.of("page", "text/html", html).gzipped().length
                + NAMES.stream()
                        .mapToInt(name -> assets.find(name).orElseThrow().gzipped().length)
                        .sum();

        assertThat(total).isLessThan(PAGE_BUDGET_BYTES);
    }

    @Test
    void styleSheet_loadsNothing() {
        String css = new String(assets.find("imprimatur.css").orElseThrow().plain(), StandardCharsets.UTF_8);

        assertThat(css).doesNotContain("url(", "@import");
    }
}
