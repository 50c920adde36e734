package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Set;
import org.imprimatur.platform.launcher.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs in, and what their tokens say. */
class SignInIT {
    private final Tokens tokens = new Tokens(RunningPlatform.get());

    @ParameterizedTest
    @CsvSource({
        "mira, rights-holder;creator",
        "tomas, rights-holder;creator",
        "ada-legal, studio-legal",
        "leo-licensing, studio-licensing",
        "fin-finance, studio-finance",
        "carla, creator",
        "rhea, reviewer",
        "otto, auditor"
    })
    void token_namesPersonAndPlatform_whenPersonSignsInThroughPlatform(String person, String roles)
            throws IOException, InterruptedException {
        Tokens.Claims claims = Tokens.claims(tokens.ofPerson(person));

        assertThat(claims.text("preferred_username")).isEqualTo(person);
        assertThat(claims.text("azp")).isEqualTo(Sandbox.PLATFORM_CLIENT);
        assertThat(claims.audience()).contains("imprimatur-web");
        assertThat(claims.ourRoles()).isEqualTo(Set.of(roles.split(";")));
        assertThat(claims.text("name")).isNotBlank();
        assertThat(claims.text("sub")).isNotBlank();
    }

    @Test
    void token_namesOrganisation_whenPersonWorksForStudio() throws IOException, InterruptedException {
        assertThat(Tokens.claims(tokens.ofPerson("ada-legal")).organisations()).containsExactly("northlight-pictures");
        assertThat(Tokens.claims(tokens.ofPerson("paz-legal")).organisations()).containsExactly("paper-moth-studio");
        assertThat(Tokens.claims(tokens.ofPerson("carla")).organisations()).isEmpty();
    }

    @Test
    void token_hasPlatformRoleOnly_whenPlatformSpeaksForItself() throws IOException, InterruptedException {
        Tokens.Claims claims = Tokens.claims(tokens.ofPlatform());

        assertThat(claims.ourRoles()).isEqualTo(Set.of("platform"));
        assertThat(claims.audience()).contains("imprimatur-web");
    }

    @Test
    void signInPage_isShown_whenBrowserAsksTheRealm() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.context().newPage();

            page.navigate(RunningPlatform.get().issuer() + "/account");
            page.waitForSelector("#username");

            assertThat(page.title()).contains("Imprimatur");
        }
    }
}
