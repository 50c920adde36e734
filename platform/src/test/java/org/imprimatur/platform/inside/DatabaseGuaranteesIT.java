package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application may rest on: the database that its data source reaches, seen with its own eyes. */
@ExtendWith(ArquillianExtension.class)
class DatabaseGuaranteesIT {
    @Resource(lookup = "java:jboss/datasources/ImprimaturDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/ImprimaturSchemaDS")
    DataSource schema;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(DatabaseGuaranteesIT.class);
    }

    @Test
    void show_on_whenCommitsMustSurvivePowerLoss() throws SQLException {
        assertThat(query(application, "show fsync")).containsExactly("on");
        assertThat(query(application, "show synchronous_commit")).containsExactly("on");
        assertThat(query(application, "show full_page_writes")).containsExactly("on");
        assertThat(query(application, "show data_checksums")).containsExactly("on");
    }

    @Test
    void systemUser_namesScram_whenEitherRoleSignsIn() throws SQLException {
        assertThat(query(application, "show password_encryption")).containsExactly("scram-sha-256");
        assertThat(query(application, "select system_user")).containsExactly("scram-sha-256:imprimatur_app");
        assertThat(query(schema, "select system_user")).containsExactly("scram-sha-256:imprimatur_owner");
    }

    @Test
    void catalog_showsNothingOwned_whenRoleIsTheApplications() throws SQLException {
        assertThat(query(application, "select datname from pg_database where datdba = current_user::regrole"))
                .isEmpty();
        assertThat(query(application, "select nspname from pg_namespace where nspowner = current_user::regrole"))
                .isEmpty();
        assertThat(query(application, "select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(query(application, "select proname from pg_proc where proowner = current_user::regrole"))
                .isEmpty();
        assertThat(query(application, "select typname from pg_type where typowner = current_user::regrole"))
                .isEmpty();
    }

    @Test
    void role_hasNoPowers_whenItIsTheApplications() throws SQLException {
        String powers = "select rolname from pg_roles where rolname = current_user"
                + " and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)";
        String memberships = "select roleid::regrole::text from pg_auth_members where member = current_user::regrole";

        assertThat(query(application, powers)).isEmpty();
        assertThat(query(application, memberships)).isEmpty();
    }

    @Test
    void createTable_isRefused_whenRoleIsTheApplications() {
        assertThatThrownBy(() -> query(application, "create table intruder (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema public");
    }

    private static List<String> query(DataSource source, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return rows;
            }
            try (ResultSet results = statement.getResultSet()) {
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
        }
        return rows;
    }
}
