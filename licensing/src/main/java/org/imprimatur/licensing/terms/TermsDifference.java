package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;

/**
 * What becomes different when terms take the place of others, aspect by aspect. Where nothing is wider, no request fares
 * better under the new terms than under the old; where nothing is narrower, none fares worse.
 */
public record TermsDifference(List<Change> changes) {
    public TermsDifference {
        changes = List.copyOf(changes);
    }

    public static TermsDifference between(Terms before, Terms after) {
        return new TermsDifference(new Comparing(before, after).changes());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether anybody may do anything that they could not before. */
    public boolean widens() {
        return changes.stream().anyMatch(change -> change.direction().isWider());
    }

    public boolean narrows() {
        return changes.stream().anyMatch(change -> change.direction().isNarrower());
    }

    /**
     * One thing that is said differently, in wire names.
     *
     * @param about the purpose or category; empty for other aspects
     * @param before as it was: `can`, `ask` or `cannot` of a purpose, `never` or nothing of a category, codes parted by
     *     commas of territories, a moment, an amount; empty for no limit
     * @param after as it will be
     */
    public record Change(Aspect aspect, String about, String before, String after, Direction direction) {}

    /** What terms speak of. */
    public enum Aspect {
        AUDIENCE,
        PURPOSE,
        CATEGORY,
        TERRITORIES,
        FROM,
        UNTIL,
        PRICE,
        SHARES
    }

    /** Whether more is allowed than before, or less. */
    public enum Direction {
        WIDER,
        NARROWER,
        /** Wider in one way and narrower in another. */
        EITHER,
        NEITHER;

        public boolean isWider() {
            return this == WIDER || this == EITHER;
        }

        public boolean isNarrower() {
            return this == NARROWER || this == EITHER;
        }

        private static Direction of(int growth) {
            return growth == 0 ? NEITHER : growth > 0 ? WIDER : NARROWER;
        }
    }

    /** Two sets of terms. */
    private record Comparing(Terms before, Terms after) {

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            add(changes, Aspect.AUDIENCE, "", terms -> terms.audience().wire(), audience());
            for (Purpose purpose : Purpose.values()) {
                add(changes, Aspect.PURPOSE, purpose.wire(), terms -> answer(terms, purpose), purpose(purpose));
            }
            for (Category category : Category.values()) {
                boolean never = before.never().contains(category);
                Direction direction = never ? Direction.WIDER : Direction.NARROWER;
                add(changes, Aspect.CATEGORY, category.wire(), terms -> never(terms, category), direction);
            }
            add(changes, Aspect.TERRITORIES, "", terms -> String.join(",", terms.territories()), territories());
            add(changes, Aspect.FROM, "", terms -> moment(terms.from(), Terms.SINCE_EVER), from());
            add(changes, Aspect.UNTIL, "", terms -> moment(terms.until(), Terms.OPEN), until());
            add(changes, Aspect.PRICE, "", terms -> terms.price().toString(), price());
            add(changes, Aspect.SHARES, "", Comparing::shares, Direction.NEITHER);
            return changes;
        }

        private void add(
                List<Change> changes, Aspect aspect, String about, Function<Terms, String> said, Direction direction) {
            String was = said.apply(before);
            String becomes = said.apply(after);
            if (!was.equals(becomes)) {
                changes.add(new Change(aspect, about, was, becomes, direction));
            }
        }

        private Direction audience() {
            return Direction.of(after.audience().compareTo(before.audience()));
        }

        private Direction purpose(Purpose purpose) {
            return Direction.of(Integer.compare(openness(after, purpose), openness(before, purpose)));
        }

        private Direction territories() {
            return both(covers(after, before), covers(before, after));
        }

        private Direction from() {
            return Direction.of(before.from().compareTo(after.from()));
        }

        private Direction until() {
            return Direction.of(after.until().compareTo(before.until()));
        }

        /** What costs less is open to more people; two currencies cannot be compared. */
        private Direction price() {
            Money was = before.price();
            Money becomes = after.price();
            if (was.isZero() || becomes.isZero() || was.currency().equals(becomes.currency())) {
                return Direction.of(Long.compare(was.micros(), becomes.micros()));
            }
            return Direction.EITHER;
        }

        private static Direction both(boolean growsOnly, boolean shrinksOnly) {
            if (growsOnly) {
                return shrinksOnly ? Direction.NEITHER : Direction.WIDER;
            }
            return shrinksOnly ? Direction.NARROWER : Direction.EITHER;
        }

        /** Whether the one holds wherever the other does. */
        private static boolean covers(Terms one, Terms other) {
            Set<String> places = new HashSet<>(other.territories());
            return one.territories().isEmpty()
                    || (!places.isEmpty() && one.territories().containsAll(places));
        }

        private static String answer(Terms terms, Purpose purpose) {
            return List.of("cannot", "ask", "can").get(openness(terms, purpose));
        }

        private static int openness(Terms terms, Purpose purpose) {
            boolean never = purpose == Purpose.POLITICAL && terms.never().contains(Category.POLITICS);
            if (never
                    || !terms.purposes().contains(purpose) && !terms.askFirst().contains(purpose)) {
                return 0;
            }
            return terms.askAlways() || terms.askFirst().contains(purpose) ? 1 : 2;
        }

        private static String never(Terms terms, Category category) {
            return terms.never().contains(category) ? "never" : "";
        }

        private static String moment(Instant moment, Instant unlimited) {
            return moment.equals(unlimited) ? "" : moment.toString();
        }

        private static String shares(Terms terms) {
            return terms.shares().stream()
                    .map(share -> share.payee() + " " + share.parts())
                    .collect(Collectors.joining(","));
        }
    }
}
