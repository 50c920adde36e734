package org.imprimatur.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A node whose media store is full, read-only or gone would lose generations after their GPU time was spent. */
@Readiness
@ApplicationScoped
public class MediaStoreTakesFiles implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("media-store-takes-files");
        Optional<Vitals> vitals = FoundVitals.find();
        vitals.ifPresent(found -> answer.withData("freeBytes", found.storeFreeBytes()));
        return answer.status(vitals.filter(MediaStoreTakesFiles::hasRoom).isPresent())
                .build();
    }

    private static boolean hasRoom(Vitals vitals) {
        return vitals.storeFreeBytes() >= vitals.storeFreeBytesMin();
    }
}
