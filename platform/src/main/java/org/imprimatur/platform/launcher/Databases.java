package org.imprimatur.platform.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases and roles. The owner's role makes the schema; the application's role owns nothing and is granted rows,
 * not tables; Keycloak has a database of its own. Run at each start: what is there already stays as it is.
 */
final class Databases {
    static final String NAME = "imprimatur";
    static final String OWNER = "imprimatur_owner";
    static final String APPLICATION = "imprimatur_app";
    static final String KEYCLOAK = "keycloak";

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void prepare() {
        try {
            prepareRoles();
            grantRowsToTheApplication();
        } catch (SQLException refused) {
            throw new StartFailedException(
                    "PostgreSQL refused to set up its roles: " + refused.getMessage()
                            + " - if data/secrets.properties was lost, start with -Dimprimatur.reset",
                    refused);
        }
    }

    private void prepareRoles() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            role(connection, statement, OWNER, secrets.get(Secret.DATABASE_OWNER));
            role(connection, statement, APPLICATION, secrets.get(Secret.DATABASE_APPLICATION));
            role(connection, statement, KEYCLOAK, secrets.get(Secret.DATABASE_KEYCLOAK));
            database(connection, statement, NAME, OWNER);
            database(connection, statement, KEYCLOAK, KEYCLOAK);
            statement.execute("grant connect on database " + NAME + " to " + APPLICATION);
        }
    }

    private void grantRowsToTheApplication() throws SQLException {
        try (Connection connection = connect(NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + OWNER);
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + APPLICATION);
            String defaults = "alter default privileges for role " + OWNER + " in schema public grant ";
            statement.execute(defaults + "select, insert, update, delete on tables to " + APPLICATION);
            statement.execute(defaults + "usage, select on sequences to " + APPLICATION);
        }
    }

    private static void role(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                + " password " + statement.enquoteLiteral(password));
    }

    private static void database(Connection connection, Statement statement, String database, String owner)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            statement.execute("create database " + database + " owner " + owner);
        }
        statement.execute("revoke all on database " + database + " from public");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(port, database));
        source.setUser("postgres");
        source.setPassword(secrets.get(Secret.DATABASE_SUPERUSER));
        source.setLoginTimeout(20);
        return source.getConnection();
    }
}
