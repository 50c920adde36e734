package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Books what a delivered generation earned: the payer owes the price, every payee and the platform have earned their part.
 *
 * <p>Works in the transaction that releases the output, so that neither happens without the other. Booking a job again
 * changes nothing. What the payer owes is invoiced outside of this system for now; see {@code docs/money.md}.
 */
@Stateless
@PermitAll
public class PostingRevenue {

    @Inject
    Transactions transactions;

    /** For the container. */
    public PostingRevenue() {}

    public PostingRevenue(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @throws org.imprimatur.problem.ConflictException when the job is booked already, with other amounts
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(GenerationRevenue revenue) {
        if (!revenue.price().isZero()) {
            transactions.join(connection -> new Ledger(connection).book(RevenueBooking.of(revenue)));
        }
    }
}
