package org.imprimatur.web.problem;

import java.util.List;
import java.util.Map;
import org.imprimatur.licensing.LicensingException;
import org.imprimatur.licensing.accounting.IncompleteEntryException;
import org.imprimatur.licensing.accounting.UnbalancedEntryException;
import org.imprimatur.licensing.detection.InvalidSubjectNamesException;
import org.imprimatur.licensing.grant.MalformedKeySetException;
import org.imprimatur.licensing.grant.RefusedGrantException;
import org.imprimatur.licensing.money.AmountOutOfRangeException;
import org.imprimatur.licensing.money.CurrencyMismatchException;
import org.imprimatur.licensing.money.InexactAmountException;
import org.imprimatur.licensing.money.InvalidSharesException;
import org.imprimatur.licensing.money.MalformedMoneyException;
import org.imprimatur.licensing.policy.MalformedPolicyException;
import org.imprimatur.licensing.terms.InvalidTermsException;
import org.imprimatur.licensing.terms.UntranslatablePolicyException;
import org.imprimatur.problem.Violation;

/** The table of STYLE, section 6: 400 for what cannot be parsed, 422 for what was understood and breaks a rule. */
final class LicensingRefusals {

    private static final String BREAKS_A_RULE = "The input breaks a rule";

    private record Kind(int status, String code, String title) {}

    private static final Map<Class<? extends LicensingException>, Kind> KINDS = Map.ofEntries(
            Map.entry(MalformedMoneyException.class, new Kind(400, "malformed-money", "This is no amount of money")),
            Map.entry(MalformedPolicyException.class, new Kind(400, "malformed-policy", "This is no policy")),
            Map.entry(MalformedKeySetException.class, new Kind(400, "malformed-key-set", "This is no key set")),
            Map.entry(RefusedGrantException.class, new Kind(403, "refused-grant", "The grant does not hold")),
            Map.entry(AmountOutOfRangeException.class, new Kind(422, "amount-out-of-range", BREAKS_A_RULE)),
            Map.entry(CurrencyMismatchException.class, new Kind(422, "currency-mismatch", BREAKS_A_RULE)),
            Map.entry(IncompleteEntryException.class, new Kind(422, "incomplete-entry", BREAKS_A_RULE)),
            Map.entry(InexactAmountException.class, new Kind(422, "inexact-amount", BREAKS_A_RULE)),
            Map.entry(InvalidSharesException.class, new Kind(422, "invalid-shares", BREAKS_A_RULE)),
            Map.entry(InvalidSubjectNamesException.class, new Kind(422, "invalid-subject-names", BREAKS_A_RULE)),
            Map.entry(InvalidTermsException.class, new Kind(422, "invalid-terms", BREAKS_A_RULE)),
            Map.entry(UnbalancedEntryException.class, new Kind(422, "unbalanced-entry", BREAKS_A_RULE)),
            Map.entry(UntranslatablePolicyException.class, new Kind(422, "untranslatable-policy", BREAKS_A_RULE)));

    private LicensingRefusals() {}

    static Refusal of(LicensingException refusal) {
        Kind kind = KINDS.get(refusal.getClass());
        if (kind == null) {
            throw new IllegalStateException("no mapping for this refusal", refusal);
        }
        return new Refusal(
                kind.status(), kind.code(), kind.title(), String.valueOf(refusal.getMessage()), errors(refusal));
    }

    private static List<Violation> errors(LicensingException refusal) {
        if (refusal instanceof InvalidTermsException terms) {
            return terms.violations().stream()
                    .map(v -> new Violation(v.field(), v.detail()))
                    .toList();
        }
        return List.of();
    }
}
