package org.imprimatur.web.site.payouts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.PayoutsRoutes;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.StatementPage;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.statement.Amounts;

/** A statement's line in words, with the computation behind it. */
@RequestScoped
public class LineWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 4;

    @Inject
    Frames frames;

    public StatementPage.Line line(StatementLine line) {
        boolean made = !line.jobId().isEmpty();
        return new StatementPage.Line(
                Dates.line(line.bookedAt(), frames.locale()),
                line.type().wire(),
                tone(line.type()),
                made ? made(line) : words().text("statement.line.payout"),
                source(line),
                made ? circumstances(line) : line.transferId(),
                made ? shown(line.gross()) : "",
                made ? shown(line.fee()) : "",
                made ? line.sharePercent() : "",
                shown(line.amount()),
                made ? formula(line) : List.of());
    }

    private static Tone tone(StatementLine.Type type) {
        return switch (type) {
            case EARNING -> Tone.SUCCESS;
            case CORRECTION, PAYOUT_RETURNED -> Tone.WARNING;
            case PAYOUT -> Tone.INFO;
        };
    }

    private String made(StatementLine line) {
        String medium = line.medium().equals("video") || line.medium().equals("image")
                ? words().text("statement.made." + line.medium())
                : words().text("statement.made");
        String who = line.use().subjects().stream()
                .map(subject -> "%s (@%s)".formatted(subject.name(), subject.handle()))
                .collect(Collectors.joining(", "));
        return medium + ": " + (who.isEmpty() ? words().text("statement.share-of-others") : who);
    }

    private static Href source(StatementLine line) {
        if (!line.jobId().isEmpty()) {
            return Routes.generation(line.jobId());
        }
        return line.payoutId().isEmpty() ? Href.none() : PayoutsRoutes.payout(line.payoutId());
    }

    private String circumstances(StatementLine line) {
        StatementLine.Use use = line.use();
        String purpose = use.purpose().isEmpty() ? "" : words().text("purpose." + use.purpose());
        return Stream.of(use.platform(), purpose, territory(use.territory()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String territory(String code) {
        return code.matches("[A-Z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(frames.locale())
                : code;
    }

    private List<StatementPage.Step> formula(StatementLine line) {
        List<StatementPage.Step> steps = new ArrayList<>();
        line.use()
                .subjects()
                .forEach(subject ->
                        steps.add(step(words().text("statement.formula.price", subject.handle()), subject.price())));
        steps.add(step(words().text("statement.formula.gross"), line.gross()));
        steps.add(step(
                words().text("statement.formula.fee", percent(line.fee(), line.gross())),
                line.fee().negated()));
        steps.add(step(words().text("statement.formula.net"), line.net()));
        steps.add(step(words().text("statement.formula.share", line.sharePercent()), line.amount()));
        steps.add(step(words().text("statement.formula.payable"), line.amount()));
        return steps;
    }

    private static StatementPage.Step step(String label, Money amount) {
        return new StatementPage.Step(label, Amounts.exact(amount));
    }

    private static String percent(Money part, Money whole) {
        if (whole.isZero()) {
            return "0";
        }
        return BigDecimal.valueOf(part.micros())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.micros()), PERCENT_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Messages words() {
        return Messages.of(frames.locale());
    }

    private String shown(Money money) {
        return Amounts.shown(money, frames.locale());
    }
}
