package org.imprimatur.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.junit.jupiter.api.Test;

class OfferTest {

    @Test
    void answer_isOpen_whenAnythingIsPermittedAtOnce() {
        assertThat(answer(Audience.EVERYONE, Set.of(Purpose.PERSONAL), Set.of(Purpose.NEWS), false))
                .isEqualTo(Offer.Answer.OPEN);
    }

    @Test
    void answer_isAsks_whenEverythingWaits() {
        assertThat(answer(Audience.EVERYONE, Set.of(), Set.of(Purpose.NEWS), false))
                .isEqualTo(Offer.Answer.ASKS);
        assertThat(answer(Audience.EVERYONE, Set.of(Purpose.PERSONAL), Set.of(), true))
                .isEqualTo(Offer.Answer.ASKS);
    }

    @Test
    void answer_isClosed_whenNothingIsPossibleForOthers() {
        assertThat(answer(Audience.ONLY_ME, Set.of(Purpose.PERSONAL), Set.of(Purpose.NEWS), false))
                .isEqualTo(Offer.Answer.CLOSED);
        assertThat(answer(Audience.EVERYONE, Set.of(), Set.of(), true)).isEqualTo(Offer.Answer.CLOSED);
    }

    private static Offer.Answer answer(Audience audience, Set<Purpose> can, Set<Purpose> ask, boolean askAlways) {
        return Offer.of(new Terms(
                        audience,
                        can,
                        ask,
                        Set.of(),
                        Set.of(),
                        Terms.SINCE_EVER,
                        Terms.OPEN,
                        Money.parse("1.00 EUR"),
                        List.of(),
                        askAlways))
                .answer();
    }
}
