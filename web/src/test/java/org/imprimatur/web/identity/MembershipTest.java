package org.imprimatur.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void alias_isTheOnlyOne_whenClaimListsIt() {
        assertThat(Membership.alias(List.of("northlight-pictures"))).contains("northlight-pictures");
    }

    @Test
    void alias_isTheFirstByAlias_whenThereAreSeveral() {
        assertThat(Membership.alias(List.of("paper-moth-studio", "brass-button-works")))
                .contains("brass-button-works");
    }

    @Test
    void alias_isTheKey_whenClaimDescribesOrganisations() {
        assertThat(Membership.alias(Map.of("northlight-pictures", Map.of("id", "1"))))
                .contains("northlight-pictures");
    }

    @Test
    void alias_isEmpty_whenClaimSaysNothing() {
        assertThat(Membership.alias((Object) null)).isEmpty();
        assertThat(Membership.alias(List.of())).isEmpty();
        assertThat(Membership.alias(List.of(" "))).isEmpty();
    }
}
