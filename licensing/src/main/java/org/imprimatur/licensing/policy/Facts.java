package org.imprimatur.licensing.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known about a request, in the words of constraints. A set of facts that is empty is not known. */
final class Facts {
    private final Instant at;
    private final Map<LeftOperand, Set<String>> known;

    Facts(UseRequest request) {
        at = request.at();
        known = Map.of(
                LeftOperand.PURPOSE, Set.of(request.purpose().wire()),
                LeftOperand.SPATIAL, request.territory().isEmpty() ? Set.of() : Set.of(request.territory()),
                LeftOperand.AUDIENCE, wireNames(request.standing(), Audience::wire),
                LeftOperand.CATEGORY, wireNames(request.categories(), Category::wire),
                LeftOperand.MODALITY, wireNames(request.modalities(), Modality::wire));
    }

    /** Whether all constraints are satisfied; without any, they are. */
    Satisfaction satisfyAll(Collection<Constraint> constraints) {
        return Satisfaction.all(eachOf(constraints));
    }

    Satisfaction satisfy(Constraint constraint) {
        if (constraint instanceof LogicalConstraint logical) {
            return join(logical.operator(), eachOf(logical.operands()));
        }
        return compare((AtomicConstraint) constraint);
    }

    private List<Satisfaction> eachOf(Collection<Constraint> constraints) {
        return constraints.stream().map(this::satisfy).toList();
    }

    private static Satisfaction join(LogicalOperator operator, List<Satisfaction> parts) {
        return switch (operator) {
            case AND -> Satisfaction.all(parts);
            case OR -> Satisfaction.any(parts);
            case XONE -> Satisfaction.exactlyOne(parts);
        };
    }

    private Satisfaction compare(AtomicConstraint constraint) {
        RightOperand right = constraint.rightOperand();
        if (right instanceof RightOperand.Timestamp timestamp) {
            return Satisfaction.of(isOrdered(constraint.operator(), at.compareTo(timestamp.instant())));
        }
        if (right instanceof RightOperand.Values values) {
            return compareSets(constraint, values.values());
        }
        return Satisfaction.UNKNOWN; // No request says what was paid.
    }

    private Satisfaction compareSets(AtomicConstraint constraint, List<String> values) {
        Set<String> facts = known.getOrDefault(constraint.leftOperand(), Set.of());
        if (facts.isEmpty() && constraint.leftOperand() != LeftOperand.CATEGORY) {
            return Satisfaction.UNKNOWN;
        }
        return Satisfaction.of(isRelated(constraint.operator(), facts, values));
    }

    private static boolean isOrdered(Operator operator, int comparison) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case NEQ -> comparison != 0;
            case LT -> comparison < 0;
            case LTEQ -> comparison <= 0;
            case GT -> comparison > 0;
            case GTEQ -> comparison >= 0;
            default -> throw new IllegalStateException("not an ordering: " + operator);
        };
    }

    private static boolean isRelated(Operator operator, Set<String> facts, List<String> values) {
        return switch (operator) {
            case EQ -> facts.equals(Set.copyOf(values));
            case NEQ -> !facts.equals(Set.copyOf(values));
            case IS_A, IS_PART_OF -> !facts.isEmpty() && values.containsAll(facts);
            case IS_ALL_OF, HAS_PART -> facts.containsAll(values);
            case IS_ANY_OF -> !Collections.disjoint(facts, values);
            case IS_NONE_OF -> Collections.disjoint(facts, values);
            default -> throw new IllegalStateException("not a relation of sets: " + operator);
        };
    }

    private static <E> Set<String> wireNames(Set<E> values, Function<E, String> wire) {
        return values.stream().map(wire).collect(Collectors.toUnmodifiableSet());
    }
}
