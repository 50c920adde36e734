package org.imprimatur.platform.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imprimatur.platform.inside.DeployedApplication.anyPerson;
import static org.imprimatur.platform.inside.DeployedApplication.bean;
import static org.imprimatur.platform.inside.DeployedApplication.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.registry.Actor;
import org.imprimatur.royalties.Environment;
import org.imprimatur.royalties.GenerationRevenue;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.PostingRevenue;
import org.imprimatur.royalties.RevenueSplit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DESIGN, rule 4: money is conserved, and the database itself sees to it, whoever asks through the application's role. */
@ExtendWith(ArquillianExtension.class)
class LedgerGuaranteesIT {

    private static final long FEE_PARTS = 10_000_000L;

    @Deployment
    static WebArchive tests() {
        return InsideTests.archive(LedgerGuaranteesIT.class);
    }

    @Test
    void post_booksEveryPart_andTheyAddUpToNothing() throws Exception {
        String job = anyJob();

        post(job, "0.10 EUR");

        assertThat(query(
                        "select sum(p.amount) from posting p join journal_entry e on e.id = p.entry where e.job = ?",
                        job))
                .containsExactly("0");
        assertThat(query(
                        "select sum(p.amount) from posting p join journal_entry e on e.id = p.entry"
                                + " where e.job = ? and p.amount > 0",
                        job))
                .containsExactly(Long.toString(Money.parse("0.10 EUR").micros()));
    }

    @Test
    void allPostings_addUpToNothing_inEveryCurrencyAndEnvironment() throws Exception {
        post(anyJob(), "12.34 EUR");
        post(anyJob(), "100 JPY");
        post(anyJob(), "0.001 BHD");

        assertThat(query("select a.environment || ' ' || p.currency from posting p join account a on a.id = p.account"
                        + " group by a.environment, p.currency having sum(p.amount) <> 0"))
                .isEmpty();
        assertThat(query("select distinct currency from posting")).contains("EUR", "JPY", "BHD");
    }

    @Test
    void post_changesNothing_whenJobIsBookedAlready() throws Exception {
        Actor payer = anyPerson();
        Actor payee = anyPerson();
        String job = anyJob();
        GenerationRevenue revenue = revenue(job, payer, payee, "5.00 EUR");

        post(revenue);
        post(revenue);

        assertThat(query("select count(*) from journal_entry where job = ?", job))
                .containsExactly("1");
        assertThatThrownBy(() -> post(revenue(job, payer, payee, "6.00 EUR"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void commit_isRefused_whenAnEntryDoesNotBalance() throws SQLException {
        UUID entry = UUID.randomUUID();

        assertThatThrownBy(() -> book(entry, 2, 100, -99))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not balance: EUR 1");

        assertThat(query("select id from journal_entry where id = ?", entry)).isEmpty();
        assertThat(query("select entry from posting where entry = ?", entry)).isEmpty();
    }

    @Test
    void commit_isRefused_whenALineIsMissing() throws SQLException {
        UUID entry = UUID.randomUUID();

        assertThatThrownBy(() -> book(entry, 3, 100, -100))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("has 2 of its 3 lines");

        assertThat(query("select id from journal_entry where id = ?", entry)).isEmpty();
    }

    @Test
    void line_isRefused_whenItsEntryIsBookedAlready() throws SQLException {
        UUID entry = UUID.randomUUID();
        book(entry, 2, 100, -100);

        assertThatThrownBy(() -> query(
                        "insert into posting (entry, line, lines, booked_at, account, currency, amount)"
                                + " select e.id, 3, 2, e.booked_at, a.id, 'EUR', 5 from journal_entry e, (select min(id)"
                                + " as id from account where currency = 'EUR') a where e.id = ?",
                        entry))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> query(
                        "insert into posting (entry, line, lines, booked_at, account, currency, amount)"
                                + " select e.id, 3, 3, e.booked_at, a.id, 'EUR', 5 from journal_entry e, (select min(id)"
                                + " as id from account where currency = 'EUR') a where e.id = ?",
                        entry))
                .isInstanceOf(SQLException.class);
    }

    /** Past the application, with its own connection: one entry in EUR between two of its accounts. */
    private static void book(UUID entry, int lines, long... amounts) throws SQLException {
        try (Connection connection = DeployedApplication.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                insertEntry(connection, entry, lines);
                for (int i = 0; i < amounts.length; i++) {
                    insertLine(connection, entry, i + 1, lines, amounts[i]);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void insertEntry(Connection connection, UUID entry, int lines) throws SQLException {
        String account = "insert into account (name, code, currency, environment, normal_side)"
                + " values ('fees', 'fees', 'EUR', 'SANDBOX', 'credit') on conflict do nothing";
        String sql = "insert into journal_entry (id, idempotency_key, environment, kind, description, lines, booked_at)"
                + " values (?, ?, 'SANDBOX', 'generation-revenue', 'forged', ?, now())";
        try (PreparedStatement open = connection.prepareStatement(account);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            open.executeUpdate();
            insert.setObject(1, entry);
            insert.setString(2, "forged/" + entry);
            insert.setInt(3, lines);
            insert.executeUpdate();
        }
    }

    private static void insertLine(Connection connection, UUID entry, int line, int lines, long amount)
            throws SQLException {
        String sql = "insert into posting (entry, line, lines, booked_at, account, currency, amount)"
                + " select ?, ?, ?, now(), id, 'EUR', ? from account where name = 'fees' and currency = 'EUR' and environment = 'SANDBOX'";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, entry);
            insert.setInt(2, line);
            insert.setInt(3, lines);
            insert.setLong(4, amount);
            insert.executeUpdate();
        }
    }

    private static void post(String job, String price) throws Exception {
        post(revenue(job, anyPerson(), anyPerson(), price));
    }

    private static void post(GenerationRevenue revenue) throws Exception {
        DeployedApplication.inTransaction(() -> {
            bean(PostingRevenue.class).post(revenue);
            return revenue;
        });
    }

    /** Three payees and a fee: a price that none of them divides evenly. */
    private static GenerationRevenue revenue(String job, Actor payer, Actor payee, String price) {
        List<Share> shares = List.of(
                new Share(anyPerson().person().id().toString(), 33_333_333),
                new Share(anyPerson().person().id().toString(), 33_333_333));
        PolicyShares policy = new PolicyShares(payee.person().id().value(), Money.parse(price), shares);
        return GenerationRevenue.of(
                job,
                Environment.SANDBOX,
                payer.person().id().value(),
                RevenueSplit.of(FEE_PARTS, List.of(policy)),
                Instant.now());
    }

    private static String anyJob() {
        return "video_" + UUID.randomUUID().toString().replace("-", "");
    }
}
