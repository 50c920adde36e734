package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a use case meets the database. The server's transactions in production, plain ones in tests. */
public interface Transactions {

    /** Something to do on a connection whose transaction someone else ends. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Works within the caller's transaction, which must be there. */
    <T> T join(Work<T> work);

    /** Works in a transaction of its own, committed when this returns and undone when it throws. */
    <T> T begin(Work<T> work);
}
