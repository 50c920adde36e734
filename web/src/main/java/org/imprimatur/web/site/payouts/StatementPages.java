package org.imprimatur.web.site.payouts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.royalties.MonthTotals;
import org.imprimatur.royalties.MonthlyStatement;
import org.imprimatur.royalties.ReadingStatements;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.PayoutsRoutes;
import org.imprimatur.web.page.StatementPage;
import org.imprimatur.web.page.StatementsPage;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.statement.Amounts;

/** Fills the list of statements, and the page of one. */
@RequestScoped
public class StatementPages {

    private static final int LINES_PER_PAGE = 50;

    @Inject
    Frames frames;

    @Inject
    ReadingStatements statements;

    @Inject
    LineWords words;

    public StatementsPage list(UUID party) {
        List<StatementsPage.Row> rows =
                new ArrayList<>(statements.months(party).stream().map(this::row).toList());
        Collections.reverse(rows);
        return new StatementsPage(frames.frame("payouts"), rows);
    }

    private StatementsPage.Row row(MonthTotals totals) {
        return new StatementsPage.Row(
                Dates.month(totals.month(), frames.locale()),
                totals.month().toString(),
                statements.isClosed(totals.month()),
                totals.closing().currency().getCurrencyCode(),
                shown(totals.earned()),
                shown(totals.paidOut()),
                shown(totals.closing()));
    }

    /**
     * One page of a statement.
     *
     * @param currency one of the statement's, or empty for the first
     * @throws UnknownThingException when there is no such statement, or none in that currency
     */
    public StatementPage statement(UUID party, YearMonth month, String currency, long after) {
        MonthlyStatement statement = statements.get(party, month);
        MonthlyStatement.Account account = statement.accounts().stream()
                .filter(candidate -> currency.isEmpty() || candidate.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("statement", month + " " + currency));
        List<StatementLine> lines = statements.lines(party, month, account.currency(), after, LINES_PER_PAGE + 1);
        List<StatementLine> shown = lines.subList(0, Math.min(LINES_PER_PAGE, lines.size()));
        return new StatementPage(
                frames.frame("payouts"),
                Dates.month(month, frames.locale()),
                month.toString(),
                statement.heading().closed(),
                currencies(statement, account),
                account.currency(),
                totals(account),
                (int) Math.min(account.lines(), Integer.MAX_VALUE),
                shown.stream().map(words::line).toList(),
                after == 0 ? Href.none() : href(month, account, 0),
                lines.size() == shown.size()
                        ? Href.none()
                        : href(month, account, shown.get(shown.size() - 1).sequence()));
    }

    private static List<StatementPage.Currency> currencies(
            MonthlyStatement statement, MonthlyStatement.Account current) {
        return statement.accounts().stream()
                .map(account -> new StatementPage.Currency(
                        account.currency(), href(statement.heading().month(), account, 0), account.equals(current)))
                .toList();
    }

    private static Href href(YearMonth month, MonthlyStatement.Account account, long after) {
        String path = PayoutsRoutes.statement(month.toString()).value() + "?currency=" + account.currency();
        return Href.of(after == 0 ? path : path + "&after=" + after);
    }

    private List<StatementPage.Total> totals(MonthlyStatement.Account account) {
        return List.of(
                total("opening", account.opening()),
                total("earned", account.earned()),
                total("corrected", account.corrected()),
                total("paid-out", account.paidOut()),
                total("returned", account.returned()),
                total("closing", account.closing()),
                total("in-transit", account.inTransit()));
    }

    private StatementPage.Total total(String key, Money amount) {
        return new StatementPage.Total(key, shown(amount), Amounts.exact(amount));
    }

    private String shown(Money money) {
        return Amounts.shown(money, frames.locale());
    }
}
