package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;

/** Hands out a released file, unless consent has been withdrawn since. */
@Stateless
public class DeliveringOutputs {

    private static final String JPEG = "image/jpeg";

    /** A file to send. */
    public record Delivery(Path file, String contentType, String sha256) {}

    /** What of an output. */
    public enum Variant {
        /** The film or picture itself. */
        CONTENT,
        /** A small JPEG of it. */
        THUMBNAIL
    }

    @Inject
    Jobs jobs;

    @Inject
    Outputs outputs;

    @Inject
    Deletions deletions;

    @Inject
    Onlookers onlookers;

    @Inject
    ConsentStatuses statuses;

    @Inject
    MediaStore store;

    /**
     * To whoever asked for it.
     *
     * @throws UnknownThingException when it is not the actor's, was deleted, or has no such variant
     * @throws ConflictException when there is nothing to deliver yet, or never will be
     * @throws ForbiddenActException when consent has been withdrawn
     */
    public Delivery deliver(Actor actor, Job.Id id, Variant variant) {
        return deliver(jobs.getVisible(actor, id), variant);
    }

    /** As {@link #deliver(Actor, Job.Id, Variant)}, also to the owners of those who appear in it. */
    public Delivery show(Actor actor, Job.Id id, Variant variant) {
        return deliver(onlookers.getShown(actor, id), variant);
    }

    private Delivery deliver(Job job, Variant variant) {
        if (deletions.isDeleted(job.id())) {
            throw new UnknownThingException(job.kind().wire(), job.id());
        }
        if (job.state() != JobState.COMPLETED) {
            throw new ConflictException("the %s is not completed: it is %s"
                    .formatted(job.kind().wire(), job.state().wire()));
        }
        ConsentStatus consent = statuses.findOfJob(job.id().value()).orElseThrow();
        if (!consent.isInForce()) {
            throw new ForbiddenActException("consent was withdrawn on %s: the %s is not delivered any more"
                    .formatted(
                            consent.findWithdrawnAt().orElseThrow(), job.kind().wire()));
        }
        StoredOutput output = outputs.find(job.id()).orElseThrow();
        return variant == Variant.CONTENT
                ? locate(job, output.address(), output.contentType())
                : locate(job, thumbnail(job, output), JPEG);
    }

    private static Digest thumbnail(Job job, StoredOutput output) {
        return output.thumbnail()
                .orElseThrow(() -> new UnknownThingException(job.kind().wire(), job.id() + "/thumbnail"));
    }

    private Delivery locate(Job job, Digest address, String contentType) {
        try {
            return new Delivery(store.locate(address), contentType, address.hex());
        } catch (NoSuchFileException e) { // deleted since we looked
            throw deletions.isDeleted(job.id())
                    ? new UnknownThingException(job.kind().wire(), job.id())
                    : new UnavailableException("the media store does not have the file", e);
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the file", e);
        }
    }
}
