package org.imprimatur.web.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.imprimatur.clearance.Simulation;
import org.imprimatur.clearance.Simulation.Asker;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.web.page.Choice;
import org.imprimatur.web.page.Countries;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.LikenessSimulationPage.Question;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Option;

/** Between the form of a simulation and its question. Its field names are none of the settings form's. */
final class SimulationForms {

    private SimulationForms() {}

    static Question fresh(Locale locale) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return question(
                Asker.ANYONE.wire(), "", "", Purpose.PERSONAL.wire(), "", today, List.of(), FieldErrors.none(), locale);
    }

    /** As it was posted. */
    static Question of(MultivaluedMap<String, String> form, FieldErrors errors, Locale locale) {
        return question(
                Posted.text(form, "who"),
                Posted.text(form, "account"),
                Posted.text(form, "prompt"),
                Posted.text(form, "use"),
                Posted.text(form, "place"),
                Posted.text(form, "date"),
                Objects.requireNonNullElse(form.get("shows"), List.of()),
                errors,
                locale);
    }

    /** @throws InvalidInputException naming what is wrong */
    static Simulation simulation(MultivaluedMap<String, String> form, Instant now) {
        try {
            Set<Category> categories = EnumSet.noneOf(Category.class);
            Objects.requireNonNullElse(form.get("shows"), List.<String>of())
                    .forEach(word -> categories.add(Category.ofWire(word)));
            return new Simulation(
                    Asker.ofWire(Posted.text(form, "who")),
                    Posted.text(form, "account"),
                    Posted.text(form, "prompt"),
                    Purpose.ofWire(Posted.text(form, "use")),
                    Posted.text(form, "place"),
                    at(Posted.text(form, "date"), now),
                    categories);
        } catch (DateTimeException e) {
            throw InvalidInputException.of("date", "must be a date");
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("who", "must be one of these");
        }
    }

    /** Today is now; another day is its noon. */
    private static Instant at(String date, Instant now) {
        LocalDate day = LocalDate.parse(date);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("out of range");
        }
        return day.equals(now.atOffset(ZoneOffset.UTC).toLocalDate())
                ? now
                : day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static Question question(
            String who,
            String account,
            String prompt,
            String use,
            String place,
            String date,
            List<String> shows,
            FieldErrors errors,
            Locale locale) {
        return new Question(
                Arrays.stream(Asker.values())
                        .map(a -> new Option(a.wire(), a.wire().equals(who)))
                        .toList(),
                account,
                prompt,
                Arrays.stream(Purpose.values())
                        .map(p -> new Option(p.wire(), p.wire().equals(use)))
                        .toList(),
                places(place, locale),
                date,
                Arrays.stream(Category.values())
                        .map(c -> new Option(c.wire(), shows.contains(c.wire())))
                        .toList(),
                errors);
    }

    private static List<Choice> places(String place, Locale locale) {
        List<Choice> places = new ArrayList<>();
        places.add(new Choice("", Messages.of(locale).text("simulation.place.unsaid"), place.isEmpty()));
        places.addAll(Countries.choices(locale, List.of(place)));
        return places;
    }
}
