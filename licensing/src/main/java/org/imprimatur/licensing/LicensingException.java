package org.imprimatur.licensing;

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

/** The root of everything this module refuses; one subtype for each way in which a caller can be wrong. */
public abstract sealed class LicensingException extends RuntimeException
        permits AmountOutOfRangeException,
                CurrencyMismatchException,
                IncompleteEntryException,
                InexactAmountException,
                InvalidSharesException,
                InvalidSubjectNamesException,
                InvalidTermsException,
                MalformedKeySetException,
                MalformedMoneyException,
                MalformedPolicyException,
                RefusedGrantException,
                UnbalancedEntryException,
                UntranslatablePolicyException {

    private static final long serialVersionUID = 1L;

    protected LicensingException(String message) {
        super(message);
    }
}
