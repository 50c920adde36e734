package org.imprimatur.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.imprimatur.web.page.Messages;
import org.junit.jupiter.api.Test;

class SandboxPeopleTest {

    private static final Path REALM = Path.of("../platform/src/main/keycloak/imprimatur-realm.json");

    @Test
    void all_liveInTheRealm() throws IOException {
        String realm = Files.readString(REALM);

        assertThat(SandboxPeople.ALL)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(realm).contains("\"username\": \"" + person.account() + "\""));
    }

    @Test
    void all_areSaidToBeSomething() {
        Messages words = Messages.of(Locale.ENGLISH);

        assertThat(SandboxPeople.ALL)
                .allSatisfy(person -> assertThat(words.text("home.person." + person.account()))
                        .doesNotStartWith("home."));
    }
}
