package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.ActionName;
import org.imprimatur.licensing.policy.AtomicConstraint;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Constraint;
import org.imprimatur.licensing.policy.LeftOperand;
import org.imprimatur.licensing.policy.LogicalConstraint;
import org.imprimatur.licensing.policy.Operator;
import org.imprimatur.licensing.policy.Permission;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.policy.RightOperand;

/** Policies as terms: the way back from {@link TermsPolicy}. */
final class PolicyTerms {
    private PolicyTerms() {}

    /** Reads what each part says, and trusts it only if these terms would have made that very policy. */
    static Terms read(Policy policy) {
        Permission permit = permission(policy, TermsPolicy.PERMIT)
                .orElseThrow(() -> new UntranslatablePolicyException(policy.uid(), "no `" + TermsPolicy.PERMIT + "`"));
        Terms terms = terms(policy, permit);
        PolicyHeader header = new PolicyHeader(policy.uid(), policy.version(), policy.assigner(), policy.target());
        if (!TermsPolicy.write(terms, header).equals(policy)) {
            throw new UntranslatablePolicyException(policy.uid(), "it says more than terms can say");
        }
        return terms;
    }

    private static Terms terms(Policy policy, Permission permit) {
        try {
            return unchecked(policy, permit);
        } catch (InvalidTermsException invalid) {
            throw new UntranslatablePolicyException(policy.uid(), String.valueOf(invalid.getMessage()));
        }
    }

    private static Terms unchecked(Policy policy, Permission permit) {
        return new Terms(
                audience(permit),
                purposes(permit),
                permission(policy, TermsPolicy.ASK).map(PolicyTerms::purposes).orElse(Set.of()),
                categories(policy),
                Set.copyOf(values(permit, LeftOperand.SPATIAL)),
                moment(permit, Operator.GTEQ).orElse(Terms.SINCE_EVER),
                moment(permit, Operator.LT).orElse(Terms.OPEN),
                price(permit).orElse(Money.NOTHING),
                policy.shares(),
                asks(permit));
    }

    private static Optional<Permission> permission(Policy policy, String uid) {
        return policy.permissions().stream()
                .filter(permission -> permission.uid().equals(uid))
                .findFirst();
    }

    private static Audience audience(Permission permission) {
        return values(permission, LeftOperand.AUDIENCE).stream()
                .map(Audience::ofWire)
                .max(Audience::compareTo)
                .orElse(Audience.ONLY_ME);
    }

    private static Set<Purpose> purposes(Permission permission) {
        return values(permission, LeftOperand.PURPOSE).stream()
                .filter(value -> !value.equals(RightOperand.Values.NONE))
                .map(Purpose::ofWire)
                .collect(Collectors.toSet());
    }

    private static Set<Category> categories(Policy policy) {
        return policy.prohibitions().stream()
                .flatMap(prohibition -> atomic(prohibition.constraints()))
                .filter(constraint -> constraint.leftOperand() == LeftOperand.CATEGORY)
                .flatMap(constraint -> values(constraint).stream())
                .map(Category::ofWire)
                .collect(Collectors.toSet());
    }

    private static Optional<Money> price(Permission permission) {
        return permission.duties().stream()
                .flatMap(duty -> duty.price().stream())
                .findFirst();
    }

    private static boolean asks(Permission permission) {
        return permission.duties().stream().anyMatch(duty -> duty.action().name() == ActionName.OBTAIN_CONSENT);
    }

    private static Optional<Instant> moment(Permission permission, Operator operator) {
        return atomic(permission.constraints())
                .filter(constraint -> constraint.operator() == operator)
                .map(AtomicConstraint::rightOperand)
                .filter(RightOperand.Timestamp.class::isInstance)
                .map(right -> ((RightOperand.Timestamp) right).instant())
                .findFirst();
    }

    private static List<String> values(Permission permission, LeftOperand left) {
        return atomic(permission.constraints())
                .filter(constraint -> constraint.leftOperand() == left)
                .flatMap(constraint -> values(constraint).stream())
                .toList();
    }

    private static List<String> values(AtomicConstraint constraint) {
        return constraint.rightOperand() instanceof RightOperand.Values values ? values.values() : List.of();
    }

    private static Stream<AtomicConstraint> atomic(List<Constraint> constraints) {
        return constraints.stream()
                .flatMap(constraint -> constraint instanceof LogicalConstraint logical
                        ? atomic(logical.operands())
                        : Stream.of((AtomicConstraint) constraint));
    }
}
