package org.imprimatur.royalties;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What we ask of Stripe Connect. Every method but {@link #read} is a remote call: never within a transaction. */
public interface StripeGateway {

    /**
     * Opens an account that may receive transfers.
     *
     * @throws StripeFailureException when Stripe refuses or does not answer
     */
    ConnectedAccount openAccount(UUID party, Environment environment, String idempotencyKey);

    ConnectedAccount account(String id);

    /** A page of Stripe's, good for one visit, where the payee gives its details. Never stored. */
    URI onboardingLink(String account, URI refresh, URI back);

    SentTransfer transfer(TransferOrder order, String idempotencyKey);

    SentTransfer transfer(String id);

    List<SentTransfer> transfersInGroup(String group);

    /** Reads a webhook's body, or nothing when its signature is not good. */
    Optional<StripeNotice> read(String payload, String signatureHeader);
}
