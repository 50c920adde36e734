package org.imprimatur.royalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.junit.jupiter.api.Test;

/** What a statement knows of the requests behind its lines. */
class StatementUsesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final ReadingStatements statements = new ReadingStatements(
            LedgerDatabase.transactions(),
            MoneyFixtures.settings(),
            Clock.fixed(Instant.parse("2026-11-22T13:00:00Z"), ZoneOffset.UTC));
    private final UUID payee = LedgerDatabase.anyParty();
    private final UUID platform = LedgerDatabase.anyParty();

    @Test
    void line_namesOwnSubjectsOnly_withTheirPrices() {
        String clock = subject(payee, "Walking Clock");
        String stranger = subject(LedgerDatabase.anyParty(), "Stranger");
        String job = request("completed", clock, clock, stranger);
        post(job);

        assertThat(statements.lines(payee, NOVEMBER, "EUR", 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.use().platform()).isEqualTo("Anyone");
                    assertThat(line.use().purpose()).isEqualTo("advertising");
                    assertThat(line.use().territory()).isEqualTo("DE");
                    assertThat(line.use().subjects())
                            .containsExactly(new StatementLine.Appearance(
                                    clock, "Walking Clock", "character", Money.parse("1.50 EUR")));
                });
    }

    @Test
    void bySubject_sumsWhatAppearedTogether_andComesToWhatWasEarned() {
        String clock = subject(payee, "Clock");
        String fox = subject(payee, "Fox");
        post(request("completed", clock));
        post(request("completed", clock));
        post(request("completed", clock, fox));

        List<SubjectEarnings> rows = statements.bySubject(payee, NOVEMBER);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .isEqualTo(new SubjectEarnings(List.of("Clock (@" + clock + ")"), Money.parse("2.70 EUR"), 2));
        assertThat(rows.get(1).subjects()).hasSize(2);
        assertThat(rows.stream()
                        .map(SubjectEarnings::earned)
                        .reduce(Money::plus)
                        .orElseThrow())
                .isEqualTo(statements.get(payee, NOVEMBER).accounts().get(0).earned());
    }

    @Test
    void pending_isWhatIsBeingMade_andNothingElse() {
        String clock = subject(payee, "Clock");
        request("running", clock);
        request("cleared", clock);
        request("awaiting", clock);
        request("completed", clock);

        assertThat(statements.pending(payee)).containsExactly(Money.parse("2.70 EUR"));
        assertThat(statements.pending(LedgerDatabase.anyParty())).isEmpty();
    }

    private void post(String job) {
        new PostingRevenue(LedgerDatabase.transactions()).post(MoneyFixtures.revenue(job, platform, payee, "1.50 EUR"));
    }

    /** @return its handle */
    private static String subject(UUID owner, String name) {
        String handle = "s" + UUID.randomUUID().toString().substring(0, 8);
        run(("insert into subject (id, kind, owner, handle, name, description, instructions, modalities, state,"
                        + " created_at) values (gen_random_uuid(), 'character', '%s', '%s', '%s', '', '', '{face}',"
                        + " 'active', now())")
                .formatted(owner, handle, name));
        return handle;
    }

    /** A request in which these were found, priced at 1.50 EUR each, and its job. */
    private String request(String state, String... handles) {
        UUID request = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        String job = MoneyFixtures.anyJob();
        run(("insert into clearance_request values ('%1$s', '%2$s', '%2$s', '%3$s', 'x', 'preview-1', 4, '1280x720',"
                        + " 'advertising', 'DE', '{}', 1, 'test', now())")
                .formatted(request, payee, platform));
        run("insert into decision values ('%s', '%s', 'permitted', 'allowed', now())".formatted(decision, request));
        for (int i = 0; i < handles.length; i++) {
            run(("insert into finding select '%s', %d, id, 'HANDLE', 0, 1, 1, 'x' from subject where handle = '%s'")
                    .formatted(request, i, handles[i]));
            run(("insert into decision_subject select '%s', id, 1, 1, '', '{}', 'permitted', 'allowed', '', 150000000,"
                            + " 'EUR' from subject where handle = '%s' on conflict do nothing")
                    .formatted(decision, handles[i]));
        }
        run(("insert into job (id, request, state, decision, created_at, cleared_at, due_at)"
                        + " values ('%s', '%s', '%s', '%s', now(), now(), now())")
                .formatted(job, request, state, decision));
        run("insert into quote values ('%s', 150000000, 15000000, 'EUR', now())".formatted(request));
        run("insert into quote_portion values ('%s', '%s', 135000000)".formatted(request, payee));
        return job;
    }

    private static void run(String sql) {
        LedgerDatabase.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
