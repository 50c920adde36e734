package org.imprimatur.web.royalties;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Currency;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.problem.InvalidInputException;

/** Amounts on the wire: a decimal as a string, exact, and the currency. */
final class MoneyJson {

    private MoneyJson() {}

    static JsonObjectBuilder of(Money money) {
        return Json.createObjectBuilder()
                .add("amount", money.toDecimal())
                .add("currency", money.currency().getCurrencyCode());
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw InvalidInputException.of("currency", "is not an ISO 4217 code: `%s`".formatted(code));
        }
    }
}
