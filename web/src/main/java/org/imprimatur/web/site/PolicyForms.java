package org.imprimatur.web.site;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.imprimatur.licensing.LicensingException;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.InvalidTermsException;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.Countries;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.HiddenField;
import org.imprimatur.web.page.Option;
import org.imprimatur.web.page.PolicyForm;
import org.imprimatur.web.page.PolicyForm.Answer;
import org.imprimatur.web.page.PolicyForm.PurposeRule;

/** Between the settings form and terms, both ways. What is posted wrong comes back as it was, with words beside it. */
final class PolicyForms {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "JPY");

    private PolicyForms() {}

    /** The form filled from terms. */
    static PolicyForm of(int version, Terms terms, String notes, Locale locale) {
        return new PolicyForm(
                Integer.toString(version),
                audiences(terms.audience().wire()),
                Arrays.stream(Purpose.values())
                        .map(p -> new PurposeRule(p.wire(), answer(terms, p)))
                        .toList(),
                Arrays.stream(Category.values())
                        .map(c -> new Option(
                                c.wire(), c == Category.SEXUAL || terms.never().contains(c)))
                        .toList(),
                terms.territories().isEmpty(),
                Countries.choices(locale, terms.territories()),
                shownFrom(terms.from()),
                shownUntil(terms.until()),
                major(terms.price()),
                currencies(terms.price().currency().getCurrencyCode()),
                terms.askAlways(),
                notes,
                FieldErrors.none());
    }

    /** The form as it was posted, with what is wrong with it. */
    static PolicyForm of(MultivaluedMap<String, String> posted, FieldErrors errors, Locale locale) {
        Collection<String> countries = all(posted, "countries");
        return new PolicyForm(
                first(posted, "version"),
                audiences(first(posted, "audience")),
                Arrays.stream(Purpose.values())
                        .map(p -> new PurposeRule(p.wire(), answer(first(posted, "purpose." + p.wire()))))
                        .toList(),
                Arrays.stream(Category.values())
                        .map(c -> new Option(c.wire(), all(posted, "never").contains(c.wire())))
                        .toList(),
                !"listed".equals(first(posted, "territory")),
                Countries.choices(locale, countries),
                first(posted, "from"),
                first(posted, "until"),
                first(posted, "price"),
                currencies(first(posted, "currency")),
                !first(posted, "ask-always").isEmpty(),
                first(posted, "notes"),
                errors);
    }

    /** The terms that were posted. @throws InvalidForm naming the fields that are wrong */
    static Terms terms(MultivaluedMap<String, String> posted, Terms before) throws InvalidForm {
        Map<String, String> errors = new HashMap<>();
        Set<Purpose> can = purposes(posted, Answer.CAN);
        Set<Purpose> ask = purposes(posted, Answer.ASK);
        Money price = price(posted, errors, before.price());
        Instant from = start(posted, errors, before.from());
        Instant until = end(posted, errors, before.until());
        Set<String> territories = territories(posted, errors);
        if (!errors.isEmpty()) {
            throw new InvalidForm(new FieldErrors(errors));
        }
        try {
            return new Terms(
                    Audience.ofWire(first(posted, "audience")),
                    can,
                    ask,
                    never(posted),
                    territories,
                    from,
                    until,
                    price,
                    before.shares(),
                    !first(posted, "ask-always").isEmpty());
        } catch (InvalidTermsException e) {
            e.violations().forEach(v -> errors.putIfAbsent(field(v.field()), v.detail()));
            throw new InvalidForm(new FieldErrors(errors));
        } catch (IllegalArgumentException e) {
            throw new InvalidForm(new FieldErrors(Map.of("audience", "Choose one of these.")));
        }
    }

    /** What a browser posts of the form. */
    static List<HiddenField> fields(PolicyForm form) {
        List<HiddenField> fields = new ArrayList<>();
        fields.add(new HiddenField("version", form.version()));
        chosen(form.audiences()).forEach(word -> fields.add(new HiddenField("audience", word)));
        form.purposes()
                .forEach(rule -> fields.add(new HiddenField(
                        "purpose." + rule.purpose(), rule.answer().wire())));
        chosen(form.never()).forEach(word -> fields.add(new HiddenField("never", word)));
        fields.add(new HiddenField("territory", form.worldwide() ? "worldwide" : "listed"));
        picked(form.countries()).forEach(code -> fields.add(new HiddenField("countries", code)));
        fields.add(new HiddenField("from", form.from()));
        fields.add(new HiddenField("until", form.until()));
        fields.add(new HiddenField("price", form.price()));
        picked(form.currencies()).forEach(code -> fields.add(new HiddenField("currency", code)));
        if (form.askAlways()) {
            fields.add(new HiddenField("ask-always", "on"));
        }
        fields.add(new HiddenField("notes", form.notes()));
        return fields;
    }

    /** As if they had been posted. */
    static MultivaluedMap<String, String> posted(List<HiddenField> fields) {
        MultivaluedMap<String, String> posted = new MultivaluedHashMap<>();
        fields.forEach(field -> posted.add(field.name(), field.value()));
        return posted;
    }

    private static List<String> chosen(List<Option> options) {
        return options.stream().filter(Option::chosen).map(Option::value).toList();
    }

    private static List<String> picked(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::value).toList();
    }

    /** A form that cannot be saved as it is. */
    static final class InvalidForm extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FieldErrors errors;

        InvalidForm(FieldErrors errors) {
            super("the form has errors");
            this.errors = errors;
        }

        FieldErrors errors() {
            return errors;
        }
    }

    private static String field(String term) {
        String name = term.replaceFirst("[/.\\[].*$", "");
        return switch (name) {
            case "territories" -> "countries";
            case "askFirst", "purposes" -> "purpose.personal";
            default -> name;
        };
    }

    private static Money price(MultivaluedMap<String, String> posted, Map<String, String> errors, Money otherwise) {
        try {
            return Money.parse(
                    "%s %s".formatted(first(posted, "price").strip().replace(',', '.'), first(posted, "currency")));
        } catch (LicensingException e) {
            errors.put("price", "Write an amount such as 12.50.");
            return otherwise;
        }
    }

    /** A day left as it was shown leaves the time behind it as it was: saving a form unchanged widens nothing. */
    private static Instant start(MultivaluedMap<String, String> posted, Map<String, String> errors, Instant before) {
        String day = first(posted, "from");
        if (day.equals(shownFrom(before))) {
            return before;
        }
        return day.isEmpty() ? Terms.SINCE_EVER : startOf(day, 0, "from", errors, before);
    }

    /** The last day is a whole one: terms end with the first instant of the next. */
    private static Instant end(MultivaluedMap<String, String> posted, Map<String, String> errors, Instant before) {
        String day = first(posted, "until");
        if (day.equals(shownUntil(before))) {
            return before;
        }
        return day.isEmpty() ? Terms.OPEN : startOf(day, 1, "until", errors, before);
    }

    private static String shownFrom(Instant from) {
        return from.equals(Terms.SINCE_EVER) ? "" : day(from);
    }

    private static String shownUntil(Instant until) {
        return until.equals(Terms.OPEN) ? "" : day(until.minus(Duration.ofSeconds(1)));
    }

    private static Instant startOf(
            String day, int plusDays, String field, Map<String, String> errors, Instant otherwise) {
        try {
            return LocalDate.parse(day)
                    .plusDays(plusDays)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            errors.put(field, "Write a date.");
            return otherwise;
        }
    }

    private static Set<String> territories(MultivaluedMap<String, String> posted, Map<String, String> errors) {
        if (!"listed".equals(first(posted, "territory"))) {
            return Set.of();
        }
        Set<String> known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        Set<String> chosen = new TreeSet<>(all(posted, "countries"));
        if (chosen.isEmpty() || !known.containsAll(chosen)) {
            errors.put("countries", "Choose at least one country.");
        }
        return chosen;
    }

    private static Set<Category> never(MultivaluedMap<String, String> posted) {
        EnumSet<Category> never = EnumSet.noneOf(Category.class);
        all(posted, "never").forEach(word -> never.add(Category.ofWire(word)));
        return never;
    }

    private static Set<Purpose> purposes(MultivaluedMap<String, String> posted, Answer answer) {
        EnumSet<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (answer(first(posted, "purpose." + purpose.wire())) == answer) {
                purposes.add(purpose);
            }
        }
        return purposes;
    }

    private static Answer answer(Terms terms, Purpose purpose) {
        if (terms.askFirst().contains(purpose)) {
            return Answer.ASK;
        }
        return terms.purposes().contains(purpose) ? Answer.CAN : Answer.CANNOT;
    }

    /** What was not answered is answered no. */
    private static Answer answer(String posted) {
        return Arrays.stream(Answer.values())
                .filter(a -> a.wire().equals(posted))
                .findFirst()
                .orElse(Answer.CANNOT);
    }

    private static List<Option> audiences(String chosen) {
        return Arrays.stream(Audience.values())
                .map(a -> new Option(a.wire(), a.wire().equals(chosen)))
                .toList();
    }

    private static List<Choice> currencies(String chosen) {
        Set<String> codes = new LinkedHashSet<>(CURRENCIES);
        if (chosen.matches("[A-Z]{3}")) {
            codes.add(chosen);
        }
        return codes.stream()
                .map(code -> new Choice(code, code, code.equals(chosen)))
                .toList();
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String major(Money price) {
        BigDecimal amount = new BigDecimal(price.toDecimal()).stripTrailingZeros();
        int digits = Math.max(price.currency().getDefaultFractionDigits(), amount.scale());
        return amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String first(MultivaluedMap<String, String> posted, String name) {
        return Objects.requireNonNullElse(posted.getFirst(name), "");
    }

    private static List<String> all(MultivaluedMap<String, String> posted, String name) {
        return Objects.requireNonNullElse(posted.get(name), List.of());
    }
}
