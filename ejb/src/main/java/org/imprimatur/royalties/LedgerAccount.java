package org.imprimatur.royalties;

import java.util.Optional;
import java.util.UUID;

/**
 * An account of the ledger, by the name that postings use: {@code payable/<party>}, {@code fees}. Together with a currency
 * and an environment it is one row of the table of accounts.
 */
record LedgerAccount(Code code, Optional<UUID> owner) {

    /** What an account is for. Debits raise a debit account, credits a credit account. */
    enum Code {
        /** What a payer owes us. */
        RECEIVABLE("receivable", "debit"),
        /** What we owe a payee. */
        PAYABLE("payable", "credit"),
        /** What a payee has asked for and has not got yet. */
        IN_TRANSIT("in-transit", "credit"),
        /** What the operator has earned. */
        FEES("fees", "credit"),
        /** The operator's money at Stripe. */
        FUNDS("funds", "debit");

        private final String wire;
        private final String normalSide;

        Code(String wire, String normalSide) {
            this.wire = wire;
            this.normalSide = normalSide;
        }

        String wire() {
            return wire;
        }

        String normalSide() {
            return normalSide;
        }

        static Code ofWire(String wire) {
            for (Code code : values()) {
                if (code.wire.equals(wire)) {
                    return code;
                }
            }
            throw new IllegalArgumentException("no account is called `%s`".formatted(wire));
        }
    }

    static LedgerAccount receivable(UUID payer) {
        return new LedgerAccount(Code.RECEIVABLE, Optional.of(payer));
    }

    static LedgerAccount payable(UUID payee) {
        return new LedgerAccount(Code.PAYABLE, Optional.of(payee));
    }

    static LedgerAccount inTransit(UUID payee) {
        return new LedgerAccount(Code.IN_TRANSIT, Optional.of(payee));
    }

    static LedgerAccount fees() {
        return new LedgerAccount(Code.FEES, Optional.empty());
    }

    static LedgerAccount funds() {
        return new LedgerAccount(Code.FUNDS, Optional.empty());
    }

    static LedgerAccount ofName(String name) {
        String[] parts = name.split("/", 2);
        Optional<UUID> owner = parts.length < 2 ? Optional.empty() : Optional.of(UUID.fromString(parts[1]));
        return new LedgerAccount(Code.ofWire(parts[0]), owner);
    }

    String name() {
        return owner.map(party -> code.wire() + "/" + party).orElse(code.wire());
    }
}
