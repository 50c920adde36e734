package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Action;
import org.imprimatur.licensing.policy.ActionName;
import org.imprimatur.licensing.policy.AtomicConstraint;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Constraint;
import org.imprimatur.licensing.policy.Duty;
import org.imprimatur.licensing.policy.LeftOperand;
import org.imprimatur.licensing.policy.LogicalConstraint;
import org.imprimatur.licensing.policy.LogicalOperator;
import org.imprimatur.licensing.policy.Operator;
import org.imprimatur.licensing.policy.Permission;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.Prohibition;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.policy.RightOperand;

/**
 * Terms as a policy and back.
 *
 * <p>The never-list becomes prohibitions. The purposes become the permission {@code #permit-purposes}, and those to ask
 * about {@code #ask-purposes}; both carry audience, territories and term as constraints and the price as a
 * {@code compensate} duty. Consent is an {@code obtainConsent} duty of the permission that needs it.
 */
final class TermsPolicy {
    static final String PERMIT = "#permit-purposes";
    static final String ASK = "#ask-purposes";
    private static final String NEVER = "#never-";
    private static final String PAY = "#pay-";
    private static final String CONSENT = "#consent-";

    private TermsPolicy() {}

    static Policy write(Terms terms, PolicyHeader header) {
        return new Policy(
                header.uid(),
                Policy.Type.OFFER,
                header.version(),
                header.assigner(),
                List.of(),
                header.target(),
                terms.shares(),
                permissions(terms),
                terms.never().stream().map(TermsPolicy::never).toList(),
                List.of());
    }

    /** Reads what each part says, and trusts it only if these terms would have made that very policy. */
    static Terms read(Policy policy) {
        Permission permit = permission(policy, PERMIT)
                .orElseThrow(() -> new UntranslatablePolicyException(policy.uid(), "no `" + PERMIT + "`"));
        Terms terms = terms(policy, permit);
        PolicyHeader header = new PolicyHeader(policy.uid(), policy.version(), policy.assigner(), policy.target());
        if (!write(terms, header).equals(policy)) {
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
                permission(policy, ASK).map(TermsPolicy::purposes).orElse(Set.of()),
                categories(policy),
                Set.copyOf(values(permit, LeftOperand.SPATIAL)),
                moment(permit, Operator.GTEQ).orElse(Terms.SINCE_EVER),
                moment(permit, Operator.LT).orElse(Terms.OPEN),
                price(permit).orElse(Money.NOTHING),
                policy.shares(),
                asks(permit));
    }

    private static List<Permission> permissions(Terms terms) {
        Permission permit = permission(terms, PERMIT, terms.purposes(), terms.askAlways());
        return terms.askFirst().isEmpty()
                ? List.of(permit)
                : List.of(permit, permission(terms, ASK, terms.askFirst(), true));
    }

    private static Permission permission(Terms terms, String uid, Set<Purpose> purposes, boolean asks) {
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(AtomicConstraint.isAnyOf(LeftOperand.AUDIENCE, circlesWithin(terms.audience())));
        constraints.add(AtomicConstraint.isAnyOf(LeftOperand.PURPOSE, wireNames(purposes)));
        if (!terms.territories().isEmpty()) {
            constraints.add(AtomicConstraint.isAnyOf(LeftOperand.SPATIAL, terms.territories()));
        }
        if (!terms.from().equals(Terms.SINCE_EVER)) {
            constraints.add(dateTime(Operator.GTEQ, terms.from()));
        }
        if (!terms.until().equals(Terms.OPEN)) {
            constraints.add(dateTime(Operator.LT, terms.until()));
        }
        return new Permission(uid, Action.of(ActionName.GENERATE), constraints, duties(terms, uid, asks));
    }

    private static List<Duty> duties(Terms terms, String uid, boolean asks) {
        String suffix = uid.substring(1);
        Duty pay = Duty.compensate(PAY + suffix, terms.price());
        return asks ? List.of(pay, Duty.obtainConsent(CONSENT + suffix)) : List.of(pay);
    }

    /** Whoever says never to politics means the purpose as well as the content. */
    private static Prohibition never(Category category) {
        Constraint content = AtomicConstraint.isAnyOf(LeftOperand.CATEGORY, List.of(category.wire()));
        Constraint purpose = AtomicConstraint.isAnyOf(LeftOperand.PURPOSE, List.of(Purpose.POLITICAL.wire()));
        Constraint either = category == Category.POLITICS
                ? new LogicalConstraint(LogicalOperator.OR, List.of(content, purpose))
                : content;
        return new Prohibition(NEVER + category.wire(), Action.of(ActionName.GENERATE), List.of(either));
    }

    /** The audience's own circle and the narrower ones: the owner is among the people approved, and both among all. */
    private static List<String> circlesWithin(Audience audience) {
        return EnumSet.range(Audience.ONLY_ME, audience).stream()
                .map(Audience::wire)
                .toList();
    }

    /** A right operand is never empty; for no purpose at all stands one that no request has. */
    private static List<String> wireNames(Set<Purpose> purposes) {
        return purposes.isEmpty()
                ? List.of(RightOperand.Values.NONE)
                : purposes.stream().map(Purpose::wire).toList();
    }

    private static Constraint dateTime(Operator operator, Instant moment) {
        return new AtomicConstraint(LeftOperand.DATE_TIME, operator, new RightOperand.Timestamp(moment));
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
