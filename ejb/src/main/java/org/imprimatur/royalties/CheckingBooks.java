package org.imprimatur.royalties;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.imprimatur.licensing.money.Money;

/** Adds everything up again. Who may see it is the edge's to say. */
@Stateless
@PermitAll
public class CheckingBooks {

    @Inject
    Transactions transactions;

    @Inject
    StripeSettings settings;

    /** For the container. */
    public CheckingBooks() {}

    CheckingBooks(Transactions transactions, StripeSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BookCheck check() {
        Environment environment = settings.environment();
        return transactions.begin(connection ->
                new BookCheck(environment, ledgers(connection, environment), transit(connection, environment)));
    }

    private static List<BookCheck.LedgerSum> ledgers(Connection connection, Environment environment)
            throws SQLException {
        String sql = """
                select p.currency, sum(p.amount), count(distinct p.entry), count(*)
                  from posting p join account a on a.id = p.account
                 where a.environment = ? group by p.currency order by p.currency""";
        List<BookCheck.LedgerSum> sums = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                Currency currency = Currency.getInstance(row.getString(1));
                sums.add(new BookCheck.LedgerSum(
                        currency, money(row.getBigDecimal(2), currency), row.getLong(3), row.getLong(4)));
            }
        }
        return sums;
    }

    private static List<BookCheck.Transit> transit(Connection connection, Environment environment) throws SQLException {
        String sql = """
                select currency, sum(amount), count(*) from payout
                 where environment = ? and state in ('pending', 'in-transit') group by currency order by currency""";
        List<BookCheck.Transit> transit = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, environment.name());
            ResultSet row = query.executeQuery();
            while (row.next()) {
                Money amount = money(row.getBigDecimal(2), Currency.getInstance(row.getString(1)));
                transit.add(new BookCheck.Transit(amount, row.getLong(3)));
            }
        }
        return transit;
    }

    private static Money money(BigDecimal micros, Currency currency) {
        return Money.of(micros.longValueExact(), currency);
    }
}
