package org.imprimatur.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** A node that has stopped looking for due jobs will not begin again by itself: restart it. */
@Liveness
@ApplicationScoped
public class WorkIsLookedFor implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("work-is-looked-for");
        Optional<Vitals> vitals = FoundVitals.find();
        vitals.ifPresent(
                found -> answer.withData("silentSeconds", found.silence().toSeconds()));
        return answer.status(vitals.isPresent() && isAlive(vitals.get())).build();
    }

    private static boolean isAlive(Vitals vitals) {
        return vitals.silence().compareTo(vitals.silenceMax()) <= 0;
    }
}
