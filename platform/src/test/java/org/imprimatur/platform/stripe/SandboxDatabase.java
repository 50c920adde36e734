package org.imprimatur.platform.stripe;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.imprimatur.royalties.LedgerUnavailableException;
import org.imprimatur.royalties.Transactions;

/** A real PostgreSQL with the product's migrations; the use cases work in it as the application's role. */
final class SandboxDatabase {

    private static final String OWNER = "imprimatur_owner";
    private static final String APPLICATION = "imprimatur_app";
    private static final DataSource DATABASE = start().getDatabase(APPLICATION, "postgres");

    private SandboxDatabase() {}

    /** Plain transactions that tell of every step, so that a test can stop there. */
    static Transactions transactions(Steps steps) {
        return new Transactions() {
            @Override
            public <T> T join(Work<T> work) {
                return begin(work);
            }

            @Override
            public <T> T begin(Work<T> work) {
                steps.reach("before a transaction");
                try (Connection connection = DATABASE.getConnection()) {
                    connection.setAutoCommit(false);
                    T result = work.on(connection);
                    steps.reach("before a commit");
                    connection.commit();
                    steps.reach("after a commit");
                    return result;
                } catch (SQLException failure) {
                    throw new LedgerUnavailableException(failure);
                }
            }
        };
    }

    static UUID anyParty() {
        UUID id = UUID.randomUUID();
        String sql = "insert into party (id, kind, subject, account, display_name, created_at)"
                + " values (?, 'person', ?, ?, 'Anyone', now())";
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, "person:" + id);
            insert.setString(3, "account-" + id);
            insert.executeUpdate();
            return id;
        } catch (SQLException failure) {
            throw new LedgerUnavailableException(failure);
        }
    }

    /** The first column of every row. */
    static List<String> query(String sql) {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new LedgerUnavailableException(failure);
        }
    }

    static void update(String sql) {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new LedgerUnavailableException(failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            prepareRoles(postgres);
            Flyway.configure()
                    .dataSource(postgres.getDatabase(OWNER, "postgres"))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void prepareRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role " + APPLICATION + " login");
            statement.execute("grant create, usage on schema public to " + OWNER);
            statement.execute("grant usage on schema public to " + APPLICATION);
            statement.execute("alter default privileges for role " + OWNER
                    + " grant select, insert, update, delete on tables to " + APPLICATION);
            statement.execute(
                    "alter default privileges for role " + OWNER + " grant usage on sequences to " + APPLICATION);
        }
    }
}
