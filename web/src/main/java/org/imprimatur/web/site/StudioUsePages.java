package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.imprimatur.generation.Reasons;
import org.imprimatur.generation.StudioUses;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.StudioRoutes;
import org.imprimatur.web.page.StudioUse;
import org.imprimatur.web.page.StudioUsesPage;
import org.imprimatur.web.page.Tone;

/** Gathers the requests that named a studio's characters, as a page and as a file. */
@RequestScoped
public class StudioUsePages {

    private static final int PER_PAGE = 50;
    private static final int FILE_PAGE = 1000;
    private static final int FILE_MAX = 20_000;
    private static final int TITLE_MAX = 100;

    /** What is asked for by one word, and the states of jobs that it means. */
    private static final Map<String, Set<String>> OUTCOMES = outcomes();

    /** What narrows the list, as it stands in the address. */
    record Asked(String character, String outcome, String month) {

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("character", character);
            values.put("outcome", outcome);
            values.put("month", month);
            return values;
        }

        boolean narrows() {
            return values().values().stream().anyMatch(value -> !value.isEmpty());
        }

        StudioUses.Search search() {
            Set<String> states = OUTCOMES.getOrDefault(outcome, Set.of());
            try {
                YearMonth only = YearMonth.parse(month);
                return new StudioUses.Search(character, states, start(only), start(only.plusMonths(1)));
            } catch (DateTimeException e) { // none, or not one: all of them
                return new StudioUses.Search(character, states, Instant.EPOCH, StudioUses.Cursor.START.askedAt());
            }
        }

        private static Instant start(YearMonth month) {
            return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    @Inject
    StudioDesk desk;

    @Inject
    Frames frames;

    @Inject
    StudioUses uses;

    @Inject
    Subjects subjects;

    StudioUsesPage page(Asked asked, String after) {
        List<StudioUses.Row> found =
                uses.find(desk.studio().id(), asked.search(), StudioUses.Cursor.of(after), PER_PAGE + 1);
        List<StudioUses.Row> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        Map<String, String> next = asked.values();
        if (found.size() > PER_PAGE) {
            next.put("after", shown.get(PER_PAGE - 1).cursor().text());
        }
        return new StudioUsesPage(
                frames.frame("studio"),
                characters(asked.character()),
                Stream.concat(Stream.of(""), OUTCOMES.keySet().stream())
                        .map(value -> new Option(value, value.equals(asked.outcome())))
                        .toList(),
                asked.month(),
                asked.narrows(),
                shown.stream().map(this::row).toList(),
                StudioDesk.address(StudioRoutes.USES_CSV, asked.values()),
                next.containsKey("after") ? StudioDesk.address(StudioRoutes.USES, next) : Href.none(),
                after.isEmpty() ? Href.none() : StudioDesk.address(StudioRoutes.USES, asked.values()));
    }

    /** The latest uses of one character. */
    List<StudioUse> latest(String handle, int most) {
        return uses.find(desk.studio().id(), new Asked(handle, "", "").search(), StudioUses.Cursor.START, most).stream()
                .map(this::row)
                .toList();
    }

    /** All that the page would lead through, at most {@value #FILE_MAX} rows. */
    byte[] csv(Asked asked) {
        CsvTable table = new CsvTable();
        table.row(List.of(
                "asked_at",
                "request",
                "generation",
                "characters",
                "asked_by",
                "platform",
                "purpose",
                "territory",
                "outcome",
                "reason",
                "earned",
                "currency",
                "prompt"));
        StudioUses.Cursor cursor = StudioUses.Cursor.START;
        for (int written = 0; written < FILE_MAX; written += FILE_PAGE) {
            List<StudioUses.Row> rows = uses.find(desk.studio().id(), asked.search(), cursor, FILE_PAGE);
            rows.forEach(row -> table.row(cells(row)));
            if (rows.size() < FILE_PAGE) {
                break;
            }
            cursor = rows.get(FILE_PAGE - 1).cursor();
        }
        return table.utf8();
    }

    private static List<String> cells(StudioUses.Row row) {
        return List.of(
                row.askedAt().toString(),
                row.cursor().request().toString(),
                row.job(),
                String.join(" ", row.handles()),
                row.requester(),
                row.platform(),
                row.purpose(),
                row.territory(),
                row.state(),
                row.reason(),
                row.earned().toDecimal(),
                row.earned().currency().getCurrencyCode(),
                row.prompt());
    }

    private List<Choice> characters(String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", desk.words().text("studio.uses.any-character"), chosen.isEmpty()));
        subjects.ownedBy(desk.studio().id(), Subject.Kind.CHARACTER).stream()
                .map(s -> new Choice(
                        s.handle(),
                        "%s (@%s)".formatted(s.name(), s.handle()),
                        s.handle().equals(chosen)))
                .sorted((left, right) -> left.label().compareToIgnoreCase(right.label()))
                .forEach(choices::add);
        return choices;
    }

    private StudioUse row(StudioUses.Row row) {
        boolean through = !row.requester().equals(row.platform());
        return new StudioUse(
                shortened(row.prompt()),
                row.job().isEmpty() ? Href.none() : Routes.generation(row.job()),
                row.state().equals("completed") ? Routes.generationThumbnail(row.job()) : Href.none(),
                row.requester(),
                through ? row.platform() : "",
                row.purpose(),
                row.territory().isEmpty() ? desk.words().text("studio.use.anywhere") : territory(row.territory()),
                Words.time(row.askedAt(), frames.locale()),
                outcome(row.state()),
                reason(row.reason()),
                row.earned().isZero() ? "–" : Words.amount(row.earned(), frames.locale()),
                row.handles().stream().map(StudioUse.Character::new).toList());
    }

    private static String shortened(String prompt) {
        return prompt.codePointCount(0, prompt.length()) > TITLE_MAX
                ? prompt.substring(0, prompt.offsetByCodePoints(0, TITLE_MAX - 1)) + "…"
                : prompt;
    }

    private String territory(String code) {
        return code.matches("[A-Z]{2}")
                ? new java.util.Locale.Builder().setRegion(code).build().getDisplayCountry(frames.locale())
                : code;
    }

    private Pill outcome(String state) {
        Tone tone = switch (state) {
            case "completed" -> Tone.SUCCESS;
            case "awaiting" -> Tone.WARNING;
            case "denied", "refused", "withdrawn" -> Tone.DANGER;
            case "failed" -> Tone.NEUTRAL;
            default -> Tone.INFO;
        };
        return new Pill(tone, desk.words().text("studio.outcome." + outcomeOf(state)));
    }

    private static String outcomeOf(String state) {
        return OUTCOMES.entrySet().stream()
                .filter(outcome -> outcome.getValue().contains(state))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(state);
    }

    /** From the owner's side where we have words for it, else as the asker reads it. */
    private String reason(String code) {
        Messages words = desk.words();
        String key = "studio.reason." + code;
        String own = words.text(key);
        if (!own.equals(key)) {
            return own;
        }
        String sentence = Reasons.sentence(code);
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(frames.locale()) + sentence.substring(1) + ".";
    }

    private static Map<String, Set<String>> outcomes() {
        Map<String, Set<String>> outcomes = new LinkedHashMap<>();
        outcomes.put("made", Set.of("completed"));
        outcomes.put("waiting", Set.of("awaiting"));
        outcomes.put("running", Set.of("cleared", "dispatching", "running"));
        outcomes.put("blocked", Set.of("denied"));
        outcomes.put("refused", Set.of("refused"));
        outcomes.put("withdrawn", Set.of("withdrawn"));
        outcomes.put("failed", Set.of("failed"));
        return outcomes;
    }
}
