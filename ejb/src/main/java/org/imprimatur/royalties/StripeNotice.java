package org.imprimatur.royalties;

import java.time.Instant;

/** A webhook event whose signature was good. */
public sealed interface StripeNotice {

    Heading heading();

    /**
     * @param objectId what the event is about
     * @param live whether it is about real money
     */
    record Heading(String id, String type, String objectId, Instant createdAt, boolean live) {}

    /** A transfer was made. */
    record TransferMade(Heading heading, SentTransfer transfer) implements StripeNotice {}

    /** An account changed in some way; its present state is Stripe's to tell. */
    record AccountChanged(Heading heading) implements StripeNotice {}

    /** Anything else. */
    record Other(Heading heading) implements StripeNotice {}
}
