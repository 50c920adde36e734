package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.problem.ConflictException;
import org.junit.jupiter.api.Test;

class PostingRevenueTest {

    private final PostingRevenue posting = new PostingRevenue(LedgerDatabase.transactions());
    private final ReportingEarnings reporting =
            new ReportingEarnings(LedgerDatabase.transactions(), MoneyFixtures.settings());

    @Test
    void post_creditsPayee_whenPriced() {
        UUID payee = LedgerDatabase.anyParty();
        String job = MoneyFixtures.anyJob();

        posting.post(MoneyFixtures.revenue(job, LedgerDatabase.anyParty(), payee, "2.00 EUR"));

        EarningsReport report = reporting.report(payee);
        assertThat(report.balances())
                .containsExactly(new EarningsReport.Balance(
                        Money.parse("1.80 EUR"), Money.parse("0.00 EUR"), Money.parse("0.00 EUR")));
        assertThat(report.months())
                .containsExactly(new EarningsReport.Month(YearMonth.of(2026, 11), Money.parse("1.80 EUR"), 1));
        assertThat(report.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.jobId()).isEqualTo(job);
            assertThat(entry.amount()).isEqualTo(Money.parse("1.80 EUR"));
        });
    }

    @Test
    void post_changesNothing_whenRepeated() {
        UUID payee = LedgerDatabase.anyParty();
        GenerationRevenue revenue =
                MoneyFixtures.revenue(MoneyFixtures.anyJob(), LedgerDatabase.anyParty(), payee, "2.00 EUR");

        posting.post(revenue);
        posting.post(revenue);

        assertThat(reporting.report(payee).entries()).hasSize(1);
    }

    @Test
    void post_isRefused_whenRepeatedWithAnotherPrice() {
        UUID payer = LedgerDatabase.anyParty();
        UUID payee = LedgerDatabase.anyParty();
        String job = MoneyFixtures.anyJob();
        posting.post(MoneyFixtures.revenue(job, payer, payee, "2.00 EUR"));

        assertThatThrownBy(() -> posting.post(MoneyFixtures.revenue(job, payer, payee, "2.01 EUR")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void post_booksNothing_whenFree() {
        UUID payee = LedgerDatabase.anyParty();

        posting.post(MoneyFixtures.revenue(MoneyFixtures.anyJob(), LedgerDatabase.anyParty(), payee, "0.00 EUR"));

        assertThat(reporting.report(payee).entries()).isEmpty();
    }

    @Test
    void post_booksOnce_whenManyAtOnce() throws Exception {
        UUID payer = LedgerDatabase.anyParty();
        UUID payee = LedgerDatabase.anyParty();
        GenerationRevenue revenue = MoneyFixtures.revenue(MoneyFixtures.anyJob(), payer, payee, "2.00 EUR");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> posts = Stream.<Callable<Boolean>>generate(() -> () -> post(revenue))
                .limit(64)
                .toList();

        for (Future<Boolean> posted : threads.invokeAll(posts)) {
            posted.get();
        }
        threads.shutdown();

        assertThat(reporting.report(payee).entries()).hasSize(1);
    }

    @Test
    void entriesBefore_readsOn_whenThereIsMore() {
        UUID payer = LedgerDatabase.anyParty();
        UUID payee = LedgerDatabase.anyParty();
        for (int i = 0; i < 5; i++) {
            posting.post(MoneyFixtures.revenue(MoneyFixtures.anyJob(), payer, payee, "1.00 EUR"));
        }

        List<EarningsReport.Entry> first = reporting.entriesBefore(payee, Long.MAX_VALUE, 3);
        List<EarningsReport.Entry> second =
                reporting.entriesBefore(payee, first.get(2).sequence(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void postings_sumToZeroAndMatchARecomputation_afterAnyEvents() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<UUID> parties = Stream.generate(LedgerDatabase::anyParty).limit(6).toList();
        Map<String, Money> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            GenerationRevenue revenue = anyRevenue(random, parties);
            posting.post(revenue);
            if (random.nextInt(4) == 0) {
                posting.post(revenue);
            }
            revenue.portions()
                    .forEach(portion -> expected.merge(
                            portion.payee() + " " + portion.amount().currency(), portion.amount(), Money::plus));
        }

        for (UUID party : parties) {
            for (EarningsReport.Balance balance : reporting.report(party).balances()) {
                assertThat(balance.available())
                        .as("seed %d", seed)
                        .isEqualTo(
                                expected.get(party + " " + balance.available().currency()));
            }
        }
        assertThat(imbalances()).as("seed %d", seed).isEmpty();
    }

    private boolean post(GenerationRevenue revenue) {
        posting.post(revenue);
        return true;
    }

    private static GenerationRevenue anyRevenue(Random random, List<UUID> parties) {
        String currency = List.of("EUR", "USD", "JPY", "KWD").get(random.nextInt(4));
        Money price = Money.of(1 + random.nextLong(1_000_000_000L), java.util.Currency.getInstance(currency));
        UUID owner = parties.get(random.nextInt(parties.size()));
        UUID agent = parties.get(random.nextInt(parties.size()));
        List<Share> shares =
                agent.equals(owner) ? List.of() : List.of(new Share(agent.toString(), 1 + random.nextLong(99_999_999)));
        RevenueSplit split =
                RevenueSplit.of(random.nextLong(20_000_000), List.of(new PolicyShares(owner, price, shares)));
        return GenerationRevenue.of(
                MoneyFixtures.anyJob(), Environment.SANDBOX, parties.get(0), split, MoneyFixtures.NOW);
    }

    private static List<String> imbalances() {
        return LedgerDatabase.inTransaction(connection -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select currency || ' ' || sum(amount) from posting group by currency having sum(amount) <> 0")) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }
}
