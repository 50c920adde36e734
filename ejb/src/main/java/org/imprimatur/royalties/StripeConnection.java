package org.imprimatur.royalties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one connection to Stripe, from the operator's settings. */
@ApplicationScoped
public class StripeConnection {

    @Produces
    @Singleton
    StripeSettings settings() {
        return StripeSettings.ofSystemProperties();
    }

    @Produces
    @Singleton
    StripeGateway gateway(StripeSettings settings) {
        return new StripeApi(settings);
    }

    @Produces
    @Singleton
    Treasury treasury(
            Transactions transactions, StripeGateway gateway, StripeSettings settings, Event<PaidOut> payouts) {
        return new Treasury(transactions, gateway, settings, Clock.systemUTC(), payouts::fire);
    }
}
