package org.imprimatur.royalties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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
}
