package org.imprimatur.royalties;

import java.time.Instant;
import java.util.List;
import org.imprimatur.licensing.accounting.Posting;

/** The three entries in the life of a payout. */
final class PayoutBooking {

    private PayoutBooking() {}

    /** We owe it still, but it is spoken for. */
    static Booking requested(Payout payout, Instant at) {
        return Booking.ofPayout(
                payout,
                EntryKind.PAYOUT_REQUESTED,
                at,
                "Payout asked for",
                move(payout, LedgerAccount.payable(payout.party()), LedgerAccount.inTransit(payout.party())));
    }

    /** We owe it no more, and our money at Stripe is less by it. */
    static Booking settled(Payout payout, Instant at) {
        return Booking.ofPayout(
                payout,
                EntryKind.PAYOUT_SETTLED,
                at,
                "Payout settled",
                move(payout, LedgerAccount.inTransit(payout.party()), LedgerAccount.funds()));
    }

    /** It did not go: what was set aside is the payee's to ask for again. */
    static Booking failed(Payout payout, Instant at) {
        return Booking.ofPayout(
                payout,
                EntryKind.PAYOUT_FAILED,
                at,
                "Payout failed",
                move(payout, LedgerAccount.inTransit(payout.party()), LedgerAccount.payable(payout.party())));
    }

    private static List<Posting> move(Payout payout, LedgerAccount from, LedgerAccount to) {
        return List.of(Posting.debit(from.name(), payout.amount()), Posting.credit(to.name(), payout.amount()));
    }
}
