package org.imprimatur.licensing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.imprimatur.licensing.Seeded;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;

/** Policies and requests of every shape that the model allows. */
public final class RandomPolicies {
    static final List<String> TERRITORIES = List.of("DE", "FR", "GB", "JP", "US");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<LeftOperand> SET_VALUED = List.of(
            LeftOperand.PURPOSE, LeftOperand.SPATIAL, LeftOperand.AUDIENCE, LeftOperand.CATEGORY, LeftOperand.MODALITY);

    private final Random random;
    private int rules;

    private RandomPolicies(Random random) {
        this.random = random;
    }

    public static Policy anyPolicy(Random random) {
        return new RandomPolicies(random).policy();
    }

    /** Some facts may be missing. */
    public static UseRequest anyRequest(Random random) {
        UseRequest known = anyKnownRequest(random);
        return new UseRequest(
                known.requester(),
                random.nextInt(8) == 0 ? Set.of() : known.standing(),
                known.purpose(),
                random.nextInt(4) == 0 ? "" : known.territory(),
                known.at(),
                known.categories(),
                random.nextInt(4) == 0 ? Set.of() : known.modalities());
    }

    /** No fact is missing. */
    static UseRequest anyKnownRequest(Random random) {
        Set<Audience> standing = Seeded.someOf(random, Arrays.asList(Audience.values()));
        standing.add(Audience.EVERYONE);
        Set<Modality> modalities = Seeded.someOf(random, Arrays.asList(Modality.values()));
        modalities.add(Seeded.oneOf(random, Modality.values()));
        return new UseRequest(
                Seeded.oneOf(random, "urn:party:carla", "urn:party:otto"),
                standing,
                Seeded.oneOf(random, Purpose.values()),
                Seeded.oneOf(random, TERRITORIES),
                anyMoment(random),
                Seeded.someOf(random, Arrays.asList(Category.values())),
                modalities);
    }

    private Policy policy() {
        boolean agreed = random.nextInt(4) == 0;
        List<Share> shares = random.nextBoolean()
                ? List.of()
                : List.of(new Share("acct:a \"quoted\" \u00e9", 1), new Share("b", Share.WHOLE - 1));
        return new Policy(
                "urn:uuid:" + new java.util.UUID(random.nextLong(), random.nextLong()),
                agreed ? Policy.Type.AGREEMENT : Seeded.oneOf(random, Policy.Type.SET, Policy.Type.OFFER),
                1 + random.nextInt(1000),
                "urn:party:mira",
                agreed ? List.of("urn:party:carla") : List.of(),
                "urn:likeness:1",
                shares,
                many(3, () -> new Permission(uid(), action(), many(3, this::constraint), duties())),
                many(2, () -> new Prohibition(uid(), action(), many(2, this::constraint))),
                random.nextInt(6) == 0 ? List.of(plainDuty()) : List.of());
    }

    private List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        if (random.nextBoolean()) {
            duties.add(compensate());
        }
        if (random.nextInt(3) == 0) {
            duties.add(plainDuty());
        }
        return duties;
    }

    private Duty compensate() {
        Currency currency = Currency.getInstance(Seeded.oneOf(random, "EUR", "JPY", "KWD"));
        Duty duty = Duty.compensate(uid(), Money.of(random.nextLong() >>> 8 + random.nextInt(56), currency));
        return new Duty(duty.uid(), duty.action(), random.nextInt(4) == 0 ? List.of(constraint()) : List.of());
    }

    private Duty plainDuty() {
        ActionName name = Seeded.oneOf(
                random, ActionName.OBTAIN_CONSENT, ActionName.ATTRIBUTE, ActionName.INFORM, ActionName.DELETE);
        return new Duty(uid(), Action.of(name), random.nextInt(3) == 0 ? List.of(constraint()) : List.of());
    }

    private Action action() {
        ActionName name = Seeded.oneOf(
                random, ActionName.USE, ActionName.GENERATE, ActionName.GENERATE, ActionName.DERIVE, ActionName.SELL);
        return new Action(name, random.nextInt(5) == 0 ? List.of(constraint()) : List.of());
    }

    private Constraint constraint() {
        return constraint(2);
    }

    private Constraint constraint(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            List<Constraint> operands = new ArrayList<>(many(2, () -> constraint(depth - 1)));
            operands.add(constraint(depth - 1));
            return new LogicalConstraint(Seeded.oneOf(random, LogicalOperator.values()), operands);
        }
        if (random.nextInt(5) == 0) {
            Operator operator = Seeded.oneOf(random, List.copyOf(Operator.ORDERING));
            return new AtomicConstraint(LeftOperand.DATE_TIME, operator, new RightOperand.Timestamp(anyMoment(random)));
        }
        LeftOperand left = Seeded.oneOf(random, SET_VALUED);
        Set<String> values = Seeded.someOf(random, vocabulary(left));
        values.add(Seeded.oneOf(random, vocabulary(left)));
        return new AtomicConstraint(
                left, Seeded.oneOf(random, List.copyOf(Operator.SET_BASED)), RightOperand.Values.of(values));
    }

    private static Instant anyMoment(Random random) {
        return NOON.plusSeconds(random.nextInt(5) - 2L).plusNanos(random.nextInt(2));
    }

    private static List<String> vocabulary(LeftOperand left) {
        return switch (left) {
            case PURPOSE -> Arrays.stream(Purpose.values()).map(Purpose::wire).toList();
            case AUDIENCE ->
                Arrays.stream(Audience.values()).map(Audience::wire).toList();
            case CATEGORY ->
                Arrays.stream(Category.values()).map(Category::wire).toList();
            case MODALITY ->
                Arrays.stream(Modality.values()).map(Modality::wire).toList();
            default -> TERRITORIES;
        };
    }

    private String uid() {
        return "#rule-" + rules++;
    }

    private <T> List<T> many(int max, java.util.function.Supplier<T> part) {
        List<T> parts = new ArrayList<>();
        int count = random.nextInt(max + 1);
        for (int i = 0; i < count; i++) {
            parts.add(part.get());
        }
        return parts;
    }
}
