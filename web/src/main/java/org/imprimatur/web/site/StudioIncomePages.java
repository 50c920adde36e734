package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imprimatur.generation.StudioIncome;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.StudioIncomePage;

/** Gathers what the characters brought in. */
@RequestScoped
public class StudioIncomePages {

    private static final int MONTHS = 12;
    private static final long MICROS_PER_UNIT = 1_000_000L;

    /** A character in one currency: what its lines are added up under. */
    private record Key(String handle, String name, Currency currency) {}

    /** Added up. */
    private record Sum(Money earned, long uses) {
        Sum and(Sum other) {
            return new Sum(earned.plus(other.earned), uses + other.uses);
        }
    }

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    StudioIncome income;

    StudioIncomePage page() {
        List<StudioIncome.Line> lines = lines();
        return new StudioIncomePage(
                frames.frame("studio"),
                charts(lines),
                totals(lines),
                lines.stream().map(this::row).toList(),
                desk.isFinance() ? Routes.PAYOUTS : Href.none());
    }

    /** One character's, by month. */
    List<StudioIncomePage.Row> of(String handle) {
        return lines().stream()
                .filter(line -> line.handle().equals(handle))
                .map(this::row)
                .toList();
    }

    private List<StudioIncome.Line> lines() {
        return income.since(desk.studio().id(), start(oldest()));
    }

    private static YearMonth oldest() {
        return YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS - 1L);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private StudioIncomePage.Row row(StudioIncome.Line line) {
        return new StudioIncomePage.Row(
                named(line.month(), TextStyle.SHORT_STANDALONE) + " "
                        + line.month().getYear(),
                line.name(),
                line.handle(),
                Long.toString(line.uses()),
                Words.amount(line.earned(), frames.locale()));
    }

    private List<StudioIncomePage.Row> totals(List<StudioIncome.Line> lines) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (StudioIncome.Line line : lines) {
            sums.merge(
                    new Key(line.handle(), line.name(), line.earned().currency()),
                    new Sum(line.earned(), line.uses()),
                    Sum::and);
        }
        Comparator<Map.Entry<Key, Sum>> most =
                Comparator.comparing(sum -> -sum.getValue().earned().micros());
        return sums.entrySet().stream()
                .sorted(most)
                .map(sum -> new StudioIncomePage.Row(
                        "",
                        sum.getKey().name(),
                        sum.getKey().handle(),
                        Long.toString(sum.getValue().uses()),
                        Words.amount(sum.getValue().earned(), frames.locale())))
                .toList();
    }

    private List<StudioIncomePage.Chart> charts(List<StudioIncome.Line> lines) {
        Map<String, Map<YearMonth, Money>> byCurrency = new TreeMap<>();
        for (StudioIncome.Line line : lines) {
            byCurrency
                    .computeIfAbsent(line.earned().currency().getCurrencyCode(), code -> new TreeMap<>())
                    .merge(line.month(), line.earned(), Money::plus);
        }
        return byCurrency.entrySet().stream()
                .map(chart -> chart(Currency.getInstance(chart.getKey()), chart.getValue()))
                .toList();
    }

    private StudioIncomePage.Chart chart(Currency currency, Map<YearMonth, Money> months) {
        Money none = Money.zero(currency);
        List<StudioIncomePage.Bar> bars = Stream.iterate(oldest(), month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> bar(month, months.getOrDefault(month, none)))
                .toList();
        Money total = months.values().stream().reduce(none, Money::plus);
        return new StudioIncomePage.Chart(
                "income-" + currency.getCurrencyCode(),
                currency.getCurrencyCode(),
                Words.amount(total, frames.locale()),
                bars);
    }

    private StudioIncomePage.Bar bar(YearMonth month, Money earned) {
        long whole = Math.min(Integer.MAX_VALUE, earned.micros() / MICROS_PER_UNIT);
        return new StudioIncomePage.Bar(
                named(month, TextStyle.SHORT_STANDALONE), Words.amount(earned, frames.locale()), (int) whole);
    }

    private String named(YearMonth month, TextStyle style) {
        return month.getMonth().getDisplayName(style, frames.locale());
    }
}
