package org.imprimatur.licensing.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * Terms as a policy; {@link PolicyTerms} is the way back.
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

    /**
     * The audience's own circle and the narrower ones. Mutuals are not named beside everyone, whom they are among: so the
     * text of policies, and its hash, is what it was before there were mutuals.
     */
    private static List<String> circlesWithin(Audience audience) {
        return EnumSet.range(Audience.ONLY_ME, audience).stream()
                .filter(circle -> circle != Audience.MUTUALS || audience == Audience.MUTUALS)
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
}
