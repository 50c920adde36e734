package org.imprimatur.web.statement;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.imprimatur.problem.UnknownThingException;

/** A month in an address: {@code 2026-11}. */
public final class StatementMonth {

    private StatementMonth() {}

    /** @throws UnknownThingException when it is no month */
    public static YearMonth parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}")) {
            throw new UnknownThingException("statement", text);
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw new UnknownThingException("statement", text);
        }
    }
}
