package org.imprimatur.royalties;

import java.sql.SQLException;

/** The database refused or did not answer; undoes the transaction. A fault of ours, never the caller's. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(SQLException cause) {
        super("the ledger's database refused or did not answer", cause);
    }
}
