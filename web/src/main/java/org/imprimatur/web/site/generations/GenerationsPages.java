package org.imprimatur.web.site.generations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.Directory;
import org.imprimatur.clearance.DirectoryEntry;
import org.imprimatur.generation.ShowingGenerations;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.Cleared;
import org.imprimatur.web.page.Countries;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Frame;
import org.imprimatur.web.page.GenerationsPage;
import org.imprimatur.web.page.GenerationsRoutes;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.site.Frames;
import org.imprimatur.web.site.Words;
import org.imprimatur.web.site.cleared.ClearedViews;
import org.imprimatur.web.site.cleared.Reader;

/** Gathers a creator's page. */
@RequestScoped
public class GenerationsPages {

    private static final int ENTRIES_SHOWN = 12;
    private static final int PROMPT_SHOWN = 140;

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    ShowingGenerations showing;

    @Inject
    Directory directory;

    @Inject
    ClearedViews cleared;

    @Inject
    JobStates states;

    GenerationsPage page(Frame frame, GenerationForm form, FieldErrors errors, ListFilter filter, String words) {
        return page(frame, form, errors, GenerationsPage.Refusal.none(), filter, words);
    }

    /** After a denial: the form as it was sent, and why. */
    GenerationsPage refused(GenerationForm form, Clearance clearance) {
        Reader asker = new Reader(caller.actor(), true, true);
        List<Cleared.Ruling> rulings = cleared.refusals(clearance.decision(), asker);
        String why = rulings.isEmpty() ? cleared.reason(clearance.decision().reason()) : "";
        String said = why.isEmpty() ? words().text("generations.refused.by", rulings.size()) : why;
        return page(
                frames.frame("generations"),
                form,
                FieldErrors.none(),
                new GenerationsPage.Refusal(said, rulings),
                ListFilter.everything(),
                "");
    }

    private GenerationsPage page(
            Frame frame,
            GenerationForm form,
            FieldErrors errors,
            GenerationsPage.Refusal refusal,
            ListFilter filter,
            String words) {
        return new GenerationsPage(frame, maker(form, errors), refusal, listing(filter), directory(words));
    }

    private GenerationsPage.Maker maker(GenerationForm form, FieldErrors errors) {
        return new GenerationsPage.Maker(
                form.prompt(),
                form.parent(),
                choices(GenerationForm.KINDS, "generations.kind.", form.kind()),
                choices(Arrays.stream(Purpose.values()).map(Purpose::wire).toList(), "purpose.", form.purpose()),
                territories(form.territory()),
                seconds(form.seconds()),
                choices(GenerationForm.SIZES, "generations.size.", form.size()),
                errors);
    }

    private List<Choice> choices(Collection<String> values, String key, String chosen) {
        return values.stream()
                .map(value -> new Choice(value, words().text(key + value), value.equals(chosen)))
                .toList();
    }

    private List<Choice> territories(String chosen) {
        Choice unsaid = new Choice("", words().text("generations.territory.unsaid"), chosen.isEmpty());
        return Stream.concat(Stream.of(unsaid), Countries.choices(locale(), List.of(chosen)).stream())
                .toList();
    }

    /** A remix lasts as long as what it is made from, whatever the list offers. */
    private List<Choice> seconds(String chosen) {
        List<Integer> offered = new ArrayList<>(GenerationForm.SECONDS);
        if (chosen.matches("[1-9]|1[0-2]") && !offered.contains(Integer.valueOf(chosen))) {
            offered.add(Integer.valueOf(chosen));
        }
        return offered.stream()
                .sorted()
                .map(value -> new Choice(
                        Integer.toString(value),
                        words().text("generations.seconds.value", value),
                        Integer.toString(value).equals(chosen)))
                .toList();
    }

    private GenerationsPage.Listing listing(ListFilter filter) {
        ShowingGenerations.Lines page = showing.list(caller.actor(), filter.toJobFilter());
        List<GenerationsPage.Row> rows = page.lines().stream().map(this::row).toList();
        return new GenerationsPage.Listing(
                choices(ListFilter.KINDS, "generations.kind.", filter.kind()),
                choices(ListFilter.STATES, "generations.state.", filter.state()),
                rows,
                page.hasMore() ? filter.after(last(page)) : Href.none(),
                filter.after().isEmpty() ? Href.none() : filter.newest());
    }

    private static String last(ShowingGenerations.Lines page) {
        return page.lines().get(page.lines().size() - 1).job().id().value();
    }

    private GenerationsPage.Row row(ShowingGenerations.Line line) {
        String id = line.job().id().value();
        return new GenerationsPage.Row(
                shortened(line.job().request().prompt()),
                words().text("generations.kind." + line.job().kind().wire()),
                states.pill(line.job()),
                line.quote()
                        .map(quote -> Words.amount(quote.split().price(), locale()))
                        .orElseGet(() -> words().text("generations.free")),
                Words.time(line.job().createdAt(), locale()),
                Routes.generation(id),
                line.hasThumbnail() ? Routes.generationThumbnail(id) : Href.none());
    }

    static String shortened(String prompt) {
        return prompt.length() > PROMPT_SHOWN ? prompt.substring(0, PROMPT_SHOWN - 1) + "…" : prompt;
    }

    private GenerationsPage.Directory directory(String words) {
        List<DirectoryEntry> found = directory.search(caller.actor(), words, Instant.now(), ENTRIES_SHOWN + 1);
        return new GenerationsPage.Directory(
                words, found.stream().limit(ENTRIES_SHOWN).map(this::entry).toList(), found.size() > ENTRIES_SHOWN);
    }

    private GenerationsPage.Entry entry(DirectoryEntry entry) {
        return new GenerationsPage.Entry(
                entry.name(),
                entry.handle(),
                purposes(entry.can()),
                purposes(entry.ask()),
                entry.price().isZero() ? words().text("generations.free") : Words.amount(entry.price(), locale()),
                entry.territories().stream().sorted().map(this::country).collect(Collectors.joining(", ")),
                GenerationsRoutes.with(entry.handle()));
    }

    private String purposes(Collection<Purpose> purposes) {
        return purposes.stream()
                .sorted()
                .map(purpose -> words().text("purpose." + purpose.wire()))
                .collect(Collectors.joining(", "));
    }

    private String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    private Messages words() {
        return Messages.of(locale());
    }

    private Locale locale() {
        return frames.locale();
    }
}
