package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.registry.Actor;

/** Hands a released file to whoever asked for it, unless consent has been withdrawn since. */
@Stateless
public class DeliveringOutputs {

    /** A file to send. */
    public record Delivery(Path file, String contentType, String sha256) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jobs jobs;

    @Inject
    ConsentStatuses statuses;

    @Inject
    MediaStore store;

    /**
     * @throws ConflictException when there is nothing to deliver yet, or never will be
     * @throws ForbiddenActException when consent has been withdrawn
     */
    public Delivery deliver(Actor actor, Job.Id id) {
        Job job = jobs.getVisible(actor, id);
        if (job.state() != JobState.COMPLETED) {
            throw new ConflictException(
                    "the video is not completed: it is %s".formatted(job.state().wire()));
        }
        ConsentStatus consent = statuses.findOfJob(id.value()).orElseThrow();
        if (!consent.isInForce()) {
            throw new ForbiddenActException("consent was withdrawn on %s: the video is not delivered any more"
                    .formatted(consent.findWithdrawnAt().orElseThrow()));
        }
        return locate(entities.find(OutputRecord.class, id.value()));
    }

    private Delivery locate(OutputRecord output) {
        try {
            Digest address = new Digest(output.address);
            return new Delivery(store.locate(address), output.contentType, address.hex());
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the file", e);
        }
    }
}
