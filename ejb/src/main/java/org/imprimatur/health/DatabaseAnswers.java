package org.imprimatur.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a node can decide nothing: no traffic until it answers again. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database-answers")
                .status(FoundVitals.find().filter(Vitals::databaseAnswers).isPresent())
                .build();
    }
}
