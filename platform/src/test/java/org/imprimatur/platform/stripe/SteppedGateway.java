package org.imprimatur.platform.stripe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.imprimatur.royalties.ConnectedAccount;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.SentTransfer;
import org.imprimatur.royalties.StripeGateway;
import org.imprimatur.royalties.StripeNotice;
import org.imprimatur.royalties.TransferOrder;

/** The real gateway, with a step before and after each call. */
record SteppedGateway(StripeGateway stripe, Steps steps) implements StripeGateway {

    @Override
    public ConnectedAccount openAccount(UUID party, Environment environment, String idempotencyKey) {
        return stepped(() -> stripe.openAccount(party, environment, idempotencyKey));
    }

    @Override
    public ConnectedAccount account(String id) {
        return stepped(() -> stripe.account(id));
    }

    @Override
    public URI onboardingLink(String account, URI refresh, URI back) {
        return stepped(() -> stripe.onboardingLink(account, refresh, back));
    }

    @Override
    public SentTransfer transfer(TransferOrder order, String idempotencyKey) {
        return stepped(() -> stripe.transfer(order, idempotencyKey));
    }

    @Override
    public SentTransfer transfer(String id) {
        return stepped(() -> stripe.transfer(id));
    }

    @Override
    public List<SentTransfer> transfersInGroup(String group) {
        return stepped(() -> stripe.transfersInGroup(group));
    }

    @Override
    public Optional<StripeNotice> read(String payload, String signatureHeader) {
        return stripe.read(payload, signatureHeader);
    }

    private <T> T stepped(Supplier<T> call) {
        steps.reach("before a call to Stripe");
        T answer = call.get();
        steps.reach("after a call to Stripe");
        return answer;
    }
}
