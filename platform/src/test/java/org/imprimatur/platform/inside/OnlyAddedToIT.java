package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has been promised, decided, paid or noted is never rewritten: the application's role cannot. */
@ExtendWith(ArquillianExtension.class)
class OnlyAddedToIT {

    private static final List<String> TABLES = List.of(
            "policy_version",
            "revocation",
            "clearance_request",
            "finding",
            "decision",
            "decision_subject",
            "quote",
            "quote_portion",
            "output",
            "pseudonym",
            "consent_status",
            "account",
            "journal_entry",
            "posting",
            "webhook_event",
            "audit_event");

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(OnlyAddedToIT.class);
    }

    @Test
    void update_isRefused_inEveryTable() throws SQLException {
        for (String table : TABLES) {
            for (String column : columns(table)) {
                assertRefused("update %s set %s = %s".formatted(table, column, column), table);
            }
        }
    }

    @Test
    void delete_isRefused_inEveryTable() {
        for (String table : TABLES) {
            assertRefused("delete from " + table, table);
        }
    }

    @Test
    void truncate_isRefused_inEveryTable() {
        for (String table : TABLES) {
            assertRefused("truncate %s cascade".formatted(table), table);
        }
    }

    @Test
    void replacing_isRefused_whenItComesAsAnInsert() {
        assertRefused(
                "insert into policy_version select * from policy_version"
                        + " on conflict (subject, version) do update set odrl = 'other'",
                "policy_version");
    }

    @Test
    void triggers_stayOn_whenTheApplicationWouldTurnThemOff() {
        assertThatThrownBy(() -> query("alter table posting disable trigger all"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> query("set session_replication_role = replica"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void insert_isAllowed_inEveryTable() throws SQLException {
        for (String table : TABLES) {
            assertThat(query("select has_table_privilege(?, 'INSERT')", table))
                    .as(table)
                    .containsExactly("t");
        }
    }

    /** Identity columns aside: nobody can set those, whatever their rights. */
    private static List<String> columns(String table) throws SQLException {
        return query(
                "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO'",
                table);
    }

    private static void assertRefused(String sql, String table) {
        assertThatThrownBy(() -> query(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for table")
                .hasMessageContaining(table);
    }
}
