package org.imprimatur.royalties;

import java.util.ArrayList;
import java.util.List;
import org.imprimatur.licensing.accounting.Posting;

/** The postings of one delivered generation: one debit to the payer, one credit to each who earned from it. */
final class RevenueBooking {

    private RevenueBooking() {}

    static Booking of(GenerationRevenue revenue) {
        List<Posting> postings = new ArrayList<>();
        postings.add(
                Posting.debit(LedgerAccount.receivable(revenue.payerParty()).name(), revenue.price()));
        for (RevenueSplit.Portion portion : revenue.portions()) {
            postings.add(Posting.credit(LedgerAccount.payable(portion.payee()).name(), portion.amount()));
        }
        postings.add(Posting.credit(LedgerAccount.fees().name(), revenue.platformFee()));
        postings.removeIf(posting -> posting.amount().isZero());
        return Booking.ofJob(revenue, postings);
    }
}
