package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.imprimatur.licensing.accounting.JournalEntry;
import org.imprimatur.licensing.accounting.Posting;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;
import org.junit.jupiter.api.Test;

class ReadingStatementsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final PostingRevenue posting = new PostingRevenue(LedgerDatabase.transactions());
    private final ReadingStatements statements = at("2026-11-22T12:00:00Z");

    /** One movement, as the postings themselves have it. */
    private record Fact(String currency, String kind, long micros, Instant bookedAt) {}

    @Test
    void statements_equalARecomputationFromThePostings_afterAnyEvents() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<UUID> parties = Stream.generate(LedgerDatabase::anyParty).limit(4).toList();
        for (int i = 0; i < 400; i++) {
            anyEvent(random, parties);
        }

        for (UUID party : parties) {
            List<Fact> facts = facts(party);
            for (YearMonth month = YearMonth.of(2026, 8); !month.isAfter(NOVEMBER); month = month.plusMonths(1)) {
                assertRecomputed(party, month, facts, "seed " + seed);
            }
        }
    }

    private void assertRecomputed(UUID party, YearMonth month, List<Fact> facts, String seed) {
        Recorded recorded = new Recorded();
        statements.read(party, month, recorded);

        assertThat(recorded.accounts)
                .as(seed)
                .isEqualTo(statements.get(party, month).accounts());
        for (MonthlyStatement.Account account : recorded.accounts) {
            List<Fact> own = facts.stream()
                    .filter(fact -> fact.currency().equals(account.currency()))
                    .toList();
            List<Fact> moved = own.stream()
                    .filter(fact -> monthOf(fact.bookedAt()).equals(month))
                    .toList();
            assertThat(account.opening().micros())
                    .as(seed)
                    .isEqualTo(sum(own.stream()
                            .filter(fact -> monthOf(fact.bookedAt()).isBefore(month))
                            .toList()));
            assertThat(account.closing().micros())
                    .as(seed)
                    .isEqualTo(sum(own.stream()
                            .filter(fact -> !monthOf(fact.bookedAt()).isAfter(month))
                            .toList()));
            assertThat(account.earned().micros()).as(seed).isEqualTo(sum(moved, "generation-revenue"));
            assertThat(account.corrected().micros()).as(seed).isEqualTo(sum(moved, "revenue-reversed"));
            assertThat(account.paidOut().micros()).as(seed).isEqualTo(sum(moved, "payout-requested"));
            assertThat(account.returned().micros()).as(seed).isEqualTo(sum(moved, "payout-failed"));
            assertThat(recorded.lines.stream()
                            .filter(line -> line.amount()
                                    .currency()
                                    .equals(account.closing().currency()))
                            .mapToLong(line -> line.amount().micros()))
                    .as(seed)
                    .containsExactlyInAnyOrderElementsOf(
                            moved.stream().map(Fact::micros).toList());
        }
    }

    @Test
    void months_closeOnWhatTheNextOpensWith() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.35 EUR", "2026-10-05T08:00:00Z");
        earn(payee, "0.905 EUR", "2026-11-05T08:00:00Z");

        Money october = statements.get(payee, OCTOBER).accounts().get(0).closing();
        MonthlyStatement.Account november =
                statements.get(payee, NOVEMBER).accounts().get(0);

        assertThat(october).isEqualTo(november.opening()).isEqualTo(Money.parse("1.35 EUR"));
        assertThat(november.closing()).isEqualTo(Money.parse("2.255 EUR"));
        assertThat(statements.months(payee))
                .extracting(MonthTotals::closing)
                .containsExactly(october, november.closing());
    }

    @Test
    void months_beginAndEndAtMidnightUtc() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.00 EUR", "2026-10-31T23:59:59.999999Z");
        earn(payee, "2.00 EUR", "2026-11-01T00:00:00Z");

        assertThat(lines(payee, OCTOBER))
                .extracting(line -> line.amount().toString())
                .containsExactly("1.00 EUR");
        assertThat(lines(payee, NOVEMBER))
                .extracting(line -> line.amount().toString())
                .containsExactly("2.00 EUR");
    }

    @Test
    void month_isClosed_anHourAfterItsEnd() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.00 EUR", "2026-10-15T00:00:00Z");

        assertThat(at("2026-10-31T23:59:59Z").get(payee, OCTOBER).heading().closed())
                .isFalse();
        assertThat(at("2026-11-01T00:59:59Z").get(payee, OCTOBER).heading().closed())
                .isFalse();
        assertThat(at("2026-11-01T01:00:00Z").get(payee, OCTOBER).heading().closed())
                .isTrue();
    }

    @Test
    void get_findsNothing_beforeTheFirstMovementAndAfterThePresentMonth() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.00 EUR", "2026-10-15T00:00:00Z");

        assertThatThrownBy(() -> statements.get(payee, YearMonth.of(2026, 9)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> statements.get(payee, YearMonth.of(2026, 12)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> statements.get(LedgerDatabase.anyParty(), OCTOBER))
                .isInstanceOf(UnknownThingException.class);
        assertThat(statements.get(payee, NOVEMBER).accounts().get(0).lines()).isZero();
    }

    @Test
    void statement_keepsCurrenciesApart() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.35 EUR", "2026-11-05T08:00:00Z");
        earn(payee, "120 JPY", "2026-11-05T08:00:00Z");
        earn(payee, "1.234 KWD", "2026-11-05T08:00:00Z");

        assertThat(statements.get(payee, NOVEMBER).accounts())
                .extracting(account -> account.closing().toString())
                .containsExactly("1.35 EUR", "120 JPY", "1.234 KWD");
    }

    @Test
    void correction_isALineOfItsOwn_inTheMonthWhenItWasMade() {
        UUID payee = LedgerDatabase.anyParty();
        GenerationRevenue revenue = earn(payee, "1.35 EUR", "2026-10-05T08:00:00Z");
        reverse(revenue, Instant.parse("2026-11-03T08:00:00Z"));

        assertThat(lines(payee, OCTOBER)).extracting(StatementLine::type).containsExactly(StatementLine.Type.EARNING);
        assertThat(lines(payee, NOVEMBER)).singleElement().satisfies(line -> {
            assertThat(line.type()).isEqualTo(StatementLine.Type.CORRECTION);
            assertThat(line.jobId()).isEqualTo(revenue.jobId());
            assertThat(line.amount()).isEqualTo(Money.parse("-1.35 EUR"));
            assertThat(line.sharePercent()).isEqualTo("100");
        });
        MonthlyStatement.Account november =
                statements.get(payee, NOVEMBER).accounts().get(0);
        assertThat(november.corrected()).isEqualTo(Money.parse("-1.35 EUR"));
        assertThat(november.closing().isZero()).isTrue();
    }

    @Test
    void line_saysWhatWasPaidKeptAndDivided() {
        UUID payee = LedgerDatabase.anyParty();
        UUID other = LedgerDatabase.anyParty();
        RevenueSplit split = RevenueSplit.of(
                10_000_000,
                List.of(
                        PolicyShares.whole(payee, Money.parse("1.00 EUR")),
                        PolicyShares.whole(other, Money.parse("3.00 EUR"))));
        posting.post(GenerationRevenue.of(
                MoneyFixtures.anyJob(), Environment.SANDBOX, LedgerDatabase.anyParty(), split, MoneyFixtures.NOW));

        assertThat(lines(payee, NOVEMBER)).singleElement().satisfies(line -> {
            assertThat(line.gross()).isEqualTo(Money.parse("4.00 EUR"));
            assertThat(line.fee()).isEqualTo(Money.parse("0.40 EUR"));
            assertThat(line.amount()).isEqualTo(Money.parse("0.90 EUR"));
            assertThat(line.sharePercent()).isEqualTo("25");
        });
    }

    @Test
    void lines_readOn_whereAPageEnded_whenTimesAreEqual() {
        UUID payee = LedgerDatabase.anyParty();
        for (int i = 0; i < 5; i++) {
            earn(payee, "1.00 EUR", "2026-11-05T08:00:00Z");
        }

        List<StatementLine> first = statements.lines(payee, NOVEMBER, "EUR", 0, 3);
        List<StatementLine> second =
                statements.lines(payee, NOVEMBER, "EUR", first.get(2).sequence(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(Stream.concat(first.stream(), second.stream())).isEqualTo(lines(payee, NOVEMBER));
    }

    @Test
    void digest_isThatOfTheDocumentedForm() throws Exception {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.35 EUR", "2026-11-05T08:00:00.5Z");
        request(payee, Money.parse("1.35 EUR"), Instant.parse("2026-11-06T08:00:00Z"));
        Recorded recorded = new Recorded();
        statements.read(payee, NOVEMBER, recorded);
        StatementLine earned = recorded.lines.get(0);
        StatementLine paid = recorded.lines.get(1);

        String form = "imprimatur-statement/1\n"
                + "SANDBOX " + payee + " 2026-11\n"
                + "open EUR 0.00\n"
                + "line " + earned.sequence() + " 2026-11-05T08:00:00.500Z " + earned.entryId() + " earning "
                + earned.jobId() + " 1.50 0.15 1.35\n"
                + "line " + paid.sequence() + " 2026-11-06T08:00:00Z " + paid.entryId() + " payout " + paid.payoutId()
                + " 0.00 0.00 -1.35\n"
                + "close EUR 0.00\n";

        assertThat(recorded.sha256)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void contents_areWhatWasAddedSinceThePayoutBefore() {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.005 EUR", "2026-10-05T08:00:00Z");
        request(payee, Money.parse("1.00 EUR"), Instant.parse("2026-10-06T08:00:00Z"));
        earn(payee, "2.00 EUR", "2026-11-05T08:00:00Z");
        earn(payee, "3.00 EUR", "2026-11-05T09:00:00Z");
        Payout second = request(payee, Money.parse("5.00 EUR"), Instant.parse("2026-11-06T08:00:00Z"));

        PayoutContents contents = statements.contents(payee, second.id(), 1);

        assertThat(contents.carried()).isEqualTo(Money.parse("0.005 EUR"));
        assertThat(contents.added()).isEqualTo(Money.parse("5.00 EUR"));
        assertThat(contents.left()).isEqualTo(Money.parse("0.005 EUR"));
        assertThat(contents.count()).isEqualTo(2);
        assertThat(contents.lines()).hasSize(1);
        assertThatThrownBy(() -> statements.contents(LedgerDatabase.anyParty(), second.id(), 1))
                .isInstanceOf(UnknownThingException.class);
    }

    @Test
    void linePage_isReadFromTheIndex_whenTheMonthIsLong() throws SQLException {
        UUID payee = LedgerDatabase.anyParty();
        earn(payee, "1.00 EUR", "2026-10-05T08:00:00Z");
        fill(payee, 20_000);
        StatementLine last = statements.lines(payee, NOVEMBER, "EUR", 0, 200).get(199);

        String first = plan(StatementLines.pageSql(0), payee, 0);
        String next = plan(StatementLines.pageSql(1), payee, last.sequence());

        assertThat(first).contains("using posting_statement").doesNotContain("Seq Scan");
        assertThat(next).contains("using posting_statement").doesNotContain("Seq Scan", "Sort");
    }

    private ReadingStatements at(String now) {
        return new ReadingStatements(
                LedgerDatabase.transactions(),
                MoneyFixtures.settings(),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private List<StatementLine> lines(UUID party, YearMonth month) {
        Recorded recorded = new Recorded();
        statements.read(party, month, recorded);
        return recorded.lines;
    }

    /** What is left of a price after a fee of a tenth. */
    private GenerationRevenue earn(UUID payee, String net, String at) {
        Money amount = Money.parse(net);
        Money fee = Money.of(amount.micros() / 9, amount.currency());
        GenerationRevenue revenue = new GenerationRevenue(
                MoneyFixtures.anyJob(),
                Environment.SANDBOX,
                LedgerDatabase.anyParty(),
                amount.plus(fee),
                List.of(new RevenueSplit.Portion(payee, amount)),
                fee,
                Instant.parse(at));
        posting.post(revenue);
        return revenue;
    }

    private static void reverse(GenerationRevenue revenue, Instant at) {
        Booking original = RevenueBooking.of(revenue);
        List<Posting> turned = original.entry().postings().stream()
                .map(line -> new Posting(line.account(), line.amount().negated()))
                .toList();
        UUID id = UUID.randomUUID();
        Booking reversal = new Booking(
                new JournalEntry(id, at, "Taken back", turned),
                EntryKind.REVENUE_REVERSED,
                "reversal/" + id,
                revenue.environment(),
                revenue.jobId(),
                Optional.empty(),
                Optional.of(original.entry().id()));
        LedgerDatabase.inTransaction(connection -> new Ledger(connection).book(reversal));
    }

    private static Payout request(UUID payee, Money amount, Instant at) {
        UUID id = UUID.randomUUID();
        Payout payout = new Payout(
                id,
                payee,
                Environment.SANDBOX,
                "acct_1",
                amount,
                Payout.State.PENDING,
                "payout/" + id,
                at,
                "",
                0,
                "",
                at,
                null,
                null);
        LedgerDatabase.inTransaction(connection -> {
            new Payees(connection, Environment.SANDBOX).start(payee, at);
            new Payouts(connection, Environment.SANDBOX).add(payout, "");
            return new Ledger(connection).book(PayoutBooking.requested(payout, at));
        });
        return payout;
    }

    private void anyEvent(Random random, List<UUID> parties) {
        Instant at = Instant.parse("2026-08-01T00:00:00Z").plusMillis(random.nextLong(112L * 24 * 3600 * 1000));
        UUID payee = parties.get(random.nextInt(parties.size()));
        Currency currency = Currency.getInstance(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        if (random.nextInt(5) == 0) {
            Payout payout = request(payee, Money.ofMinor(1 + random.nextInt(500), currency), at);
            if (random.nextInt(3) == 0) {
                LedgerDatabase.inTransaction(
                        connection -> new Ledger(connection).book(PayoutBooking.failed(payout, at.plusSeconds(60))));
            }
            return;
        }
        RevenueSplit split = RevenueSplit.of(
                random.nextLong(20_000_000),
                List.of(
                        PolicyShares.whole(payee, Money.of(1 + random.nextLong(900_000_000L), currency)),
                        PolicyShares.whole(parties.get(0), Money.of(1 + random.nextLong(900_000_000L), currency))));
        GenerationRevenue revenue =
                GenerationRevenue.of(MoneyFixtures.anyJob(), Environment.SANDBOX, parties.get(1), split, at);
        posting.post(revenue);
        if (random.nextInt(6) == 0) {
            reverse(revenue, at.plusSeconds(random.nextLong(40L * 24 * 3600)));
        }
    }

    private static List<Fact> facts(UUID party) {
        String sql = "select p.currency, e.kind, -p.amount, e.booked_at from posting p join journal_entry e"
                + " on e.id = p.entry join account a on a.id = p.account where a.name = 'payable/" + party + "'";
        return LedgerDatabase.inTransaction(connection -> {
            List<Fact> facts = new ArrayList<>();
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery(sql)) {
                while (row.next()) {
                    facts.add(new Fact(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return facts;
        });
    }

    private static long sum(List<Fact> facts) {
        return facts.stream().mapToLong(Fact::micros).sum();
    }

    private static long sum(List<Fact> facts, String kind) {
        return sum(facts.stream().filter(fact -> fact.kind().equals(kind)).toList());
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** Many entries at once, past the application. */
    private static void fill(UUID payee, int entries) throws SQLException {
        try (Connection connection = LedgerDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table made on commit drop as select gen_random_uuid() as id,"
                    + " timestamptz '2026-11-01 00:00:00Z' + n * interval '1 minute' as at"
                    + " from generate_series(1, " + entries + ") n");
            statement.execute("insert into journal_entry (id, idempotency_key, environment, kind, description, lines,"
                    + " booked_at) select id, 'fill/' || id, 'SANDBOX', 'generation-revenue', '', 2, at from made");
            statement.execute("insert into posting (entry, line, lines, booked_at, account, currency, amount)"
                    + " select m.id, l.line, 2, m.at, a.id, 'EUR', l.amount from made m"
                    + " cross join (values (1, 5, 'fees'), (2, -5, 'payable/" + payee + "')) l (line, amount, name)"
                    + " join account a on a.name = l.name and a.currency = 'EUR' and a.environment = 'SANDBOX'");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze posting");
        }
    }

    private static String plan(String sql, UUID payee, long after) throws SQLException {
        try (Connection connection = LedgerDatabase.asOwner();
                PreparedStatement query = connection.prepareStatement("explain " + sql);
                Statement account = connection.createStatement();
                ResultSet found = account.executeQuery("select id from account where name = 'payable/" + payee + "'")) {
            found.next();
            int next = 1;
            query.setLong(next++, found.getLong(1));
            query.setObject(next++, OffsetDateTime.parse("2026-11-01T00:00:00Z"));
            query.setObject(next++, OffsetDateTime.parse("2026-12-01T00:00:00Z"));
            if (after > 0) {
                query.setLong(next++, found.getLong(1));
                query.setLong(next++, after);
                query.setLong(next++, after);
            }
            query.setInt(next, 50);
            StringBuilder plan = new StringBuilder();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static final class Recorded implements StatementReader {
        final List<MonthlyStatement.Account> accounts = new ArrayList<>();
        final List<StatementLine> lines = new ArrayList<>();
        String sha256 = "";

        @Override
        public void begin(MonthlyStatement.Heading heading) {
            assertThat(accounts).isEmpty();
        }

        @Override
        public void open(MonthlyStatement.Account account) {
            accounts.add(account);
        }

        @Override
        public void line(StatementLine line) {
            lines.add(line);
        }

        @Override
        public void close(MonthlyStatement.Account account) {
            assertThat(accounts).endsWith(account);
        }

        @Override
        public void end(String digest) {
            sha256 = digest;
        }
    }
}
