package org.imprimatur.generation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.licensing.money.Money;

/**
 * One request in which a subject was found, as its owner sees it.
 *
 * @param purpose wire name
 * @param state `denied`, or the state of the job
 * @param reason why it was decided so, for this subject; a code in kebab case
 * @param earned what the owner's part of the price was for this subject; zero unless completed
 * @param job empty when the request was denied
 * @param playable whether its output is there to see: released, and nobody in it has withdrawn since
 */
public record Use(
        Place place,
        String prompt,
        String requester,
        String platform,
        String purpose,
        String state,
        String reason,
        Money earned,
        String job,
        boolean playable) {

    public Instant askedAt() {
        return place.askedAt();
    }

    /** Where it stands in the list, newest first: what a cursor says. */
    public record Place(Instant askedAt, UUID request) {

        /** Empty when the text is no cursor. */
        public static Optional<Place> parse(String cursor) {
            int middle = cursor.indexOf('_');
            try {
                return middle < 0
                        ? Optional.empty()
                        : Optional.of(new Place(
                                Instant.parse(cursor.substring(0, middle)),
                                UUID.fromString(cursor.substring(middle + 1))));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return askedAt + "_" + request;
        }
    }

    /** Which of them. */
    public enum Filter {
        ALL("true"),
        FINISHED("j.state = 'completed'"),
        WAITING("j.state = 'awaiting'"),
        DENIED("(j.id is null or j.state in ('refused', 'withdrawn'))");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
