package org.imprimatur.royalties;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The container's transactions on the application's data source. */
@Stateless
@PermitAll
public class ServerTransactions implements Transactions {

    @Resource(lookup = "java:jboss/datasources/ImprimaturDS")
    DataSource database;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public <T> T join(Work<T> work) {
        return onConnection(work);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T begin(Work<T> work) {
        return onConnection(work);
    }

    private <T> T onConnection(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new LedgerUnavailableException(failure);
        }
    }
}
