package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.problem.UnavailableException;

/** Opens an account at Stripe for a party and sends the party to Stripe's own pages to give its details. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnboardingPayees {

    @Inject
    Treasury treasury;

    /** For the container. */
    public OnboardingPayees() {}

    public OnboardingPayees(Treasury treasury) {
        this.treasury = treasury;
    }

    /**
     * Begins or goes on with onboarding. A party has one account however often it begins.
     *
     * @param page where on our side the party began: Stripe's pages lead back there, with {@code payee=back}, or with
     *     {@code payee=again} when the link was used up
     * @return a page of Stripe's, good for one visit within minutes: redirect to it and store it nowhere
     * @throws UnavailableException when Stripe does not answer
     */
    public URI start(UUID party, String page) {
        Payee payee = treasury.transactions().begin(connection -> {
            Payees payees = new Payees(connection, treasury.environment());
            payees.start(party, treasury.clock().instant());
            return payees.find(party).orElseThrow();
        });
        return asking(() -> link(payee.hasAccount() ? payee : openAccount(payee), page));
    }

    /** How far a party is, by what we know. */
    public Optional<Payee> find(UUID party) {
        return treasury.transactions().begin(connection -> new Payees(connection, treasury.environment()).find(party));
    }

    /**
     * How far a party is, by what Stripe says now; for the way back from Stripe's pages, when its notice may not be there.
     *
     * @throws UnavailableException when Stripe does not answer
     */
    public Optional<Payee> refresh(UUID party) {
        Optional<Payee> known = find(party).filter(Payee::hasAccount);
        if (known.isEmpty()) {
            return find(party);
        }
        ConnectedAccount account =
                asking(() -> treasury.stripe().account(known.get().stripeAccount()));
        return treasury.transactions().begin(connection -> {
            Payees payees = new Payees(connection, treasury.environment());
            payees.record(account, treasury.clock().instant());
            return payees.find(party);
        });
    }

    /** As {@link #find}, but asks Stripe as long as the party cannot be paid. */
    public Optional<Payee> current(UUID party) {
        Optional<Payee> known = find(party);
        boolean ready = known.isPresent() && known.get().state() == Payee.State.ACTIVE;
        return ready ? known : refresh(party);
    }

    private Payee openAccount(Payee payee) {
        // A key that lives for an hour: Stripe repeats an answer of 500 for a day, and nobody should wait that long to
        // begin.
        // At worst there is an account that nobody uses.
        long hour = treasury.clock().instant().getEpochSecond()
                / Duration.ofHours(1).toSeconds();
        String key = "payee/%s/%s/%d".formatted(payee.environment(), payee.party(), hour);
        ConnectedAccount account = treasury.stripe().openAccount(payee.party(), payee.environment(), key);
        return treasury.transactions().begin(connection -> {
            Payees payees = new Payees(connection, treasury.environment());
            payees.assign(payee.party(), account, treasury.clock().instant());
            return payees.find(payee.party()).orElseThrow();
        });
    }

    private URI link(Payee payee, String page) {
        return treasury.stripe()
                .onboardingLink(
                        payee.stripeAccount(),
                        treasury.settings().publicUrl().resolve(page + "?payee=again"),
                        treasury.settings().publicUrl().resolve(page + "?payee=back"));
    }

    private interface Question<T> {
        T ask();
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (StripeFailureException failure) {
            throw new UnavailableException("the payment provider does not answer, try again later", failure);
        }
    }
}
