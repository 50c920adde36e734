package org.imprimatur.licensing.policy;

import java.util.List;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;

/** The duties that come with one permission for one request: what it costs, who has to be asked, what else to do. */
final class Conditions {
    private final List<Duty> duties;

    private Conditions(List<Duty> duties) {
        this.duties = duties;
    }

    /** Duties whose constraints are certainly not satisfied do not bind; all others do (ODRL IM 2.2, Duty Class). */
    static Conditions of(Permission permission, List<Duty> obligations, Facts facts) {
        return new Conditions(Stream.concat(permission.duties().stream(), obligations.stream())
                .filter(duty -> facts.satisfyAll(duty.constraints()) != Satisfaction.UNSATISFIED)
                .toList());
    }

    /** Whether nothing is open but paying, which is the quote, asking, and what the platform does to every output. */
    boolean canBeMet() {
        return duties.stream().map(duty -> duty.action().name()).allMatch(Conditions::canBeMet) && isOneCurrency();
    }

    boolean demandConsent() {
        return duties.stream().anyMatch(duty -> duty.action().name() == ActionName.OBTAIN_CONSENT);
    }

    /** The sum of what is to be paid; no amount of no currency when no duty says. */
    Money price() {
        return prices().reduce(Money::plus).orElse(Money.NOTHING);
    }

    List<String> obligations() {
        return duties.stream()
                .filter(duty -> !isFree(duty))
                .map(duty -> duty.action().name().wire())
                .distinct()
                .toList();
    }

    private boolean isOneCurrency() {
        return prices().map(Money::currency).distinct().count() <= 1;
    }

    private Stream<Money> prices() {
        return duties.stream().flatMap(duty -> duty.price().stream());
    }

    private static boolean canBeMet(ActionName action) {
        return action == ActionName.COMPENSATE || action == ActionName.OBTAIN_CONSENT || action.isUndertaken();
    }

    private static boolean isFree(Duty duty) {
        return duty.price().filter(Money::isZero).isPresent();
    }
}
