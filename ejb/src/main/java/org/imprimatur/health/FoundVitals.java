package org.imprimatur.health;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The way from the EAR's `lib` to the bean in its EJB module. */
final class FoundVitals {

    private FoundVitals() {}

    /** Empty while the application is not there, or not any more. */
    @SuppressWarnings("BanJNDI") // The name is a constant.
    static Optional<Vitals> find() {
        try {
            return Optional.of((Vitals) new InitialContext().lookup(Vitals.NAME));
        } catch (NamingException gone) {
            return Optional.empty();
        }
    }
}
