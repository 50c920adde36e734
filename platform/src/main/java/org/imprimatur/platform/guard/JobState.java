package org.imprimatur.platform.guard;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Locale;

/**
 * What the guard remembers of a job: that it was forwarded, and the answer once there is one.
 *
 * @param grant the id of the grant that it was created with
 * @param status the inference server's answer; 0 until then
 * @param backendJob the inference server's name for the job; empty when there is none
 */
record JobState(String job, String grant, Instant grantExpiresAt, Instant acceptedAt, int status, String backendJob) {
    /** How far a job has come, as far as this guard knows. */
    enum Stage {
        /** Sent, or about to be; whether it arrived is not known yet, or never will be. */
        FORWARDED,
        /** The inference server answered: it refused, or made a job that can be asked for. */
        ANSWERED,
        /** The inference server did what was asked, and that answer was all: nothing is left to ask for. */
        DONE,
        /** This guard has never let that job pass. */
        UNKNOWN;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static JobState forwarded(String job, String grant, Instant grantExpiresAt, Instant acceptedAt) {
        return new JobState(job, grant, grantExpiresAt, acceptedAt, 0, "");
    }

    JobState answered(int answer, String backendId) {
        return new JobState(job, grant, grantExpiresAt, acceptedAt, answer, backendId);
    }

    Stage stage() {
        if (status == 0) {
            return Stage.FORWARDED;
        }
        return status / 100 == 2 && backendJob.isEmpty() ? Stage.DONE : Stage.ANSWERED;
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("job", job).add("state", stage().wire());
        if (status != 0) {
            json.add("status", status);
        }
        if (!backendJob.isEmpty()) {
            json.add("backendJob", backendJob);
        }
        return json.build();
    }

    static JsonObject unknown(String job) {
        return Json.createObjectBuilder()
                .add("job", job)
                .add("state", Stage.UNKNOWN.wire())
                .build();
    }
}
