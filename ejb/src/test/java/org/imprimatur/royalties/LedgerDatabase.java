package org.imprimatur.royalties;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the product's own migrations and roles, one for all tests of a run. */
public final class LedgerDatabase {

    private static final String OWNER = "imprimatur_owner";
    private static final String APPLICATION = "imprimatur_app";

    private static final EmbeddedPostgres POSTGRES = start();
    private static final DataSource APPLICATION_ROLE = POSTGRES.getDatabase(APPLICATION, "postgres");

    private LedgerDatabase() {}

    static Connection asApplication() throws SQLException {
        return APPLICATION_ROLE.getConnection();
    }

    public static Connection asOwner() throws SQLException {
        return POSTGRES.getDatabase(OWNER, "postgres").getConnection();
    }

    /** Plain transactions of the application's role; joining one is the same as beginning it. */
    public static Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T join(Work<T> work) {
                return begin(work);
            }

            @Override
            public <T> T begin(Work<T> work) {
                return LedgerDatabase.inTransaction(work);
            }
        };
    }

    public static <T> T inTransaction(Transactions.Work<T> work) {
        try (Connection connection = asApplication()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new LedgerUnavailableException(failure);
        }
    }

    public static UUID anyParty() {
        UUID id = UUID.randomUUID();
        inTransaction(connection -> {
            String sql = "insert into party (id, kind, subject, account, display_name, created_at)"
                    + " values (?, 'person', ?, ?, 'Anyone', now())";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, id);
                insert.setString(2, "person:" + id);
                insert.setString(3, "account-" + id);
                return insert.executeUpdate();
            }
        });
        return id;
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
