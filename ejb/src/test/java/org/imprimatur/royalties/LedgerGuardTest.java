package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whoever writes to it and however. */
class LedgerGuardTest {

    private static final String ENTRY = """
            insert into journal_entry (id, idempotency_key, environment, kind, description, lines, booked_at)
            values ('%1$s', 'guard/%1$s', '%2$s', 'generation-revenue', '', %3$d, now())""";
    private static final String POSTING =
            "insert into posting (entry, line, lines, booked_at, account, currency, amount) values ('%1$s', %2$d, %3$d,"
                    + " coalesce((select booked_at from journal_entry where id = '%1$s'), now()), %4$d, '%5$s', %6$d)";

    @Test
    void commit_succeeds_whenBalanced() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            book(connection, entry, 2, 100, -100);
            connection.commit();
        }

        assertThat(count("select count(*) from posting where entry = '" + entry + "'"))
                .isEqualTo(2);
    }

    @Test
    void commit_fails_whenUnbalanced() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, UUID.randomUUID(), 2, 100, -99);

            assertThatThrownBy(connection::commit).hasMessageContaining("does not balance: EUR 1");
        }
    }

    @Test
    void commit_fails_whenBalancedOnlyAcrossCurrencies() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            execute(connection, ENTRY.formatted(entry, "SANDBOX", 2));
            execute(connection, POSTING.formatted(entry, 1, 2, account(connection, "EUR", "SANDBOX"), "EUR", 100));
            execute(connection, POSTING.formatted(entry, 2, 2, account(connection, "USD", "SANDBOX"), "USD", -100));

            assertThatThrownBy(connection::commit).hasMessageContaining("does not balance");
        }
    }

    @Test
    void commit_fails_whenLinesAreMissing() throws SQLException {
        try (Connection connection = begun()) {
            book(connection, UUID.randomUUID(), 3, 100, -100);

            assertThatThrownBy(connection::commit).hasMessageContaining("has 2 of its 3 lines");
        }
    }

    @Test
    void commit_fails_whenEntryHasNoPostings() throws SQLException {
        try (Connection connection = begun()) {
            execute(connection, ENTRY.formatted(UUID.randomUUID(), "SANDBOX", 2));

            assertThatThrownBy(connection::commit).hasMessageContaining("has 0 of its 2 lines");
        }
    }

    @Test
    void insert_fails_whenEntryOfOneLine() throws SQLException {
        try (Connection connection = begun()) {
            assertThatThrownBy(() -> execute(connection, ENTRY.formatted(UUID.randomUUID(), "SANDBOX", 1)))
                    .hasMessageContaining("lines");
        }
    }

    @Test
    void insert_fails_whenLineIsAddedLater() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            book(connection, entry, 2, 100, -100);
            connection.commit();

            assertThatThrownBy(() -> addLine(connection, entry, 3, 2)).hasMessageContaining("posting_check");
            connection.rollback();
            assertThatThrownBy(() -> addLine(connection, entry, 3, 3)).hasMessageContaining("foreign key");
            connection.rollback();
            assertThatThrownBy(() -> addLine(connection, entry, 2, 2)).hasMessageContaining("posting_pkey");
        }
    }

    @Test
    void insert_fails_whenBalanceWasCheckedEarlierInTheTransaction() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            book(connection, entry, 2, 100, -100);
            execute(connection, "set constraints all immediate");
            execute(connection, "set constraints all deferred");

            assertThatThrownBy(() -> addLine(connection, entry, 3, 3)).hasMessageContaining("foreign key");
        }
    }

    @Test
    void insert_fails_whenAccountHasAnotherCurrency() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            execute(connection, ENTRY.formatted(entry, "SANDBOX", 2));
            long account = account(connection, "USD", "SANDBOX");

            assertThatThrownBy(() -> execute(connection, POSTING.formatted(entry, 1, 2, account, "EUR", 100)))
                    .hasMessageContaining("no account of its currency and environment");
        }
    }

    @Test
    void insert_fails_whenAccountIsOfTheOtherEnvironment() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            execute(connection, ENTRY.formatted(entry, "SANDBOX", 2));
            long account = account(connection, "EUR", "LIVE");

            assertThatThrownBy(() -> execute(connection, POSTING.formatted(entry, 1, 2, account, "EUR", 100)))
                    .hasMessageContaining("no account of its currency and environment");
        }
    }

    @Test
    void insert_fails_whenAccountIsUnknown() throws SQLException {
        UUID entry = UUID.randomUUID();
        try (Connection connection = begun()) {
            execute(connection, ENTRY.formatted(entry, "SANDBOX", 2));

            assertThatThrownBy(() -> execute(connection, POSTING.formatted(entry, 1, 2, -7, "EUR", 100)))
                    .hasMessageContaining("no account");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount = amount + 1",
                "update posting set account = account",
                "delete from posting",
                "truncate posting",
                "update journal_entry set description = 'other'",
                "delete from journal_entry",
                "truncate journal_entry cascade",
                "update account set owner = null",
                "delete from account",
                "truncate account cascade"
            })
    void change_fails_forEveryRole(String sql) throws SQLException {
        try (Connection connection = begun()) {
            book(connection, UUID.randomUUID(), 2, 100, -100);
            connection.commit();
        }

        try (Connection application = LedgerDatabase.asApplication();
                Connection owner = LedgerDatabase.asOwner()) {
            assertThatThrownBy(() -> execute(application, sql)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(owner, sql)).hasMessageContaining("the ledger is only added to");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update webhook_event set outcome = 'other'",
                "delete from webhook_event",
                "delete from payout",
                "delete from payee",
                "alter table posting disable trigger all",
                "drop table posting",
                "set session_replication_role = replica"
            })
    void tampering_fails_forTheApplication(String sql) throws SQLException {
        try (Connection application = LedgerDatabase.asApplication()) {
            assertThatThrownBy(() -> execute(application, sql))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private static Connection begun() throws SQLException {
        Connection connection = LedgerDatabase.asApplication();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void book(Connection connection, UUID entry, int lines, long... amounts) throws SQLException {
        execute(connection, ENTRY.formatted(entry, "SANDBOX", lines));
        long account = account(connection, "EUR", "SANDBOX");
        for (int i = 0; i < amounts.length; i++) {
            execute(connection, POSTING.formatted(entry, i + 1, lines, account, "EUR", amounts[i]));
        }
    }

    private static void addLine(Connection connection, UUID entry, int line, int lines) throws SQLException {
        execute(connection, POSTING.formatted(entry, line, lines, account(connection, "EUR", "SANDBOX"), "EUR", 5));
    }

    private static long account(Connection connection, String currency, String environment) throws SQLException {
        execute(
                connection,
                "insert into account (name, code, currency, environment, normal_side)"
                        + " values ('fees', 'fees', '%s', '%s', 'credit') on conflict do nothing"
                                .formatted(currency, environment));
        return number(
                connection,
                "select id from account where name = 'fees' and currency = '%s' and environment = '%s'"
                        .formatted(currency, environment));
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = LedgerDatabase.asApplication()) {
            return number(connection, sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
