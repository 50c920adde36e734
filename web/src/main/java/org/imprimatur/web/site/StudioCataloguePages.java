package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.clearance.AnsweringApprovals;
import org.imprimatur.generation.StudioCatalogue;
import org.imprimatur.generation.StudioUses;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.SearchWords;
import org.imprimatur.royalties.ReportingEarnings;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.Pager;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.StudioPage;
import org.imprimatur.web.page.StudioRoutes;

/** Gathers what a studio sees of all its characters. */
@RequestScoped
public class StudioCataloguePages {

    private static final int PER_PAGE = 24;
    private static final int PAGES_MAX = 1000;
    private static final List<String> PRICES = List.of("", "free", "priced");

    /** What narrows the catalogue, as it stands in the address; what is not known narrows nothing. */
    record Asked(String words, String state, String price, String order, int page) {

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("q", words);
            values.put("state", state);
            values.put("price", price);
            values.put("order", order);
            return values;
        }

        List<StudioCatalogue.State> states() {
            return Arrays.stream(StudioCatalogue.State.values())
                    .filter(s -> s.wire().equals(state))
                    .toList();
        }

        StudioCatalogue.Order inOrder() {
            return Arrays.stream(StudioCatalogue.Order.values())
                    .filter(o -> o.wire().equals(order))
                    .findFirst()
                    .orElse(StudioCatalogue.Order.NAME);
        }

        boolean narrows() {
            return !words.isBlank() || !states().isEmpty() || (PRICES.contains(price) && !price.isEmpty());
        }

        int first() {
            return (Math.max(1, Math.min(page, PAGES_MAX)) - 1) * PER_PAGE;
        }
    }

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    StudioCatalogue catalogue;

    @Inject
    StudioUses uses;

    @Inject
    AnsweringApprovals answering;

    @Inject
    ReportingEarnings reporting;

    StudioPage page(Asked asked) {
        Party studio = desk.studio();
        Instant now = Instant.now();
        Instant month = YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        StudioCatalogue.Search search = new StudioCatalogue.Search(
                SearchWords.of(asked.words()), asked.states(), asked.price(), asked.inOrder(), month);
        StudioCatalogue.Found found = catalogue.find(studio.id(), search, asked.first(), PER_PAGE, now);
        return new StudioPage(
                frames.frame("studio"),
                studio.displayName(),
                desk.isEditor(),
                figures(studio, month),
                search(asked),
                found.entries().stream().map(this::card).toList(),
                desk.words().text("studio.found", found.total()),
                pager(asked, found));
    }

    private StudioPage.Figures figures(Party studio, Instant since) {
        Locale locale = frames.locale();
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        String earned = reporting.report(studio.id().value()).months().stream()
                .filter(m -> m.month().equals(month))
                .map(m -> Words.amount(m.earned(), locale))
                .collect(Collectors.joining(" + "));
        return new StudioPage.Figures(
                Long.toString(catalogue.count(studio.id())),
                Long.toString(uses.finishedSince(studio.id(), since)),
                Integer.toString(answering.waitingFor(studio.id()).size()),
                earned.isEmpty() ? "–" : earned,
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                desk.isEditor() ? Routes.APPROVALS : Href.none(),
                desk.isFinance() ? Routes.PAYOUTS : Href.none());
    }

    private static StudioPage.Search search(Asked asked) {
        return new StudioPage.Search(
                asked.words(),
                Stream.concat(
                                Stream.of(""),
                                Arrays.stream(StudioCatalogue.State.values()).map(s -> s.wire()))
                        .map(value -> new Option(value, value.equals(asked.state())))
                        .toList(),
                PRICES.stream()
                        .map(value -> new Option(value, value.equals(asked.price())))
                        .toList(),
                Arrays.stream(StudioCatalogue.Order.values())
                        .map(order -> new Option(order.wire(), order == asked.inOrder()))
                        .toList(),
                asked.narrows());
    }

    private StudioPage.Card card(StudioCatalogue.Entry entry) {
        return new StudioPage.Card(
                entry.name(),
                entry.handle(),
                entry.picture().isEmpty()
                        ? Href.none()
                        : StudioRoutes.picture(entry.handle(), entry.picture().substring(0, 12)),
                StudioDesk.initial(entry.name()),
                desk.state(entry.state()),
                price(entry),
                Long.toString(entry.uses()),
                amounts(entry.earned()));
    }

    private String price(StudioCatalogue.Entry entry) {
        if (!entry.offered()) {
            return desk.words().text("studio.price.none");
        }
        return entry.price().isZero()
                ? desk.words().text("studio.price.free")
                : desk.words().text("studio.price.each", Words.amount(entry.price(), frames.locale()));
    }

    private String amounts(List<Money> earned) {
        return earned.isEmpty()
                ? "–"
                : earned.stream()
                        .map(amount -> Words.amount(amount, frames.locale()))
                        .collect(Collectors.joining(" + "));
    }

    private static Pager pager(Asked asked, StudioCatalogue.Found found) {
        int first = asked.first();
        if (first == 0 && found.total() <= PER_PAGE) {
            return Pager.single();
        }
        int page = first / PER_PAGE + 1;
        boolean more = first + PER_PAGE < found.total();
        return new Pager(
                page == 1 ? Href.none() : address(asked, page - 1),
                more ? address(asked, page + 1) : Href.none(),
                "%d–%d / %d".formatted(first + 1, first + found.entries().size(), found.total()));
    }

    private static Href address(Asked asked, int page) {
        Map<String, String> values = asked.values();
        values.put("page", Integer.toString(page));
        return StudioDesk.address(Routes.STUDIO, values);
    }
}
