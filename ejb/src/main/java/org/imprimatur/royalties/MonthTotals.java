package org.imprimatur.royalties;

import java.time.YearMonth;
import org.imprimatur.licensing.money.Money;

/**
 * What one month came to in one currency.
 *
 * @param earned what generations earned, corrections included
 * @param paidOut what was set aside to be paid out, less what came back; below zero, as it takes
 * @param closing what is owed at the end
 */
public record MonthTotals(YearMonth month, Money earned, Money paidOut, Money closing, long generations) {}
