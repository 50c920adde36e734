package org.imprimatur.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.clearance.Medium;
import org.imprimatur.generation.BackendException.Fate;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.provenance.ProvenanceException;

/** Takes one claimed job one step further. Remote calls are made outside of transactions. */
@ApplicationScoped
public class JobWorker {

    private static final System.Logger LOG = System.getLogger(JobWorker.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Inject
    Jobs jobs;

    @Inject
    Dispatching dispatching;

    @Inject
    InferenceBackend backend;

    @Inject
    GrantKeyring keyring;

    @Inject
    FinishingOutputs finishing;

    @Inject
    MediaStore store;

    public void advance(Claim claim) {
        try {
            if (claim.cancelDue()) {
                cancel(claim);
            } else if (claim.state() == JobState.CLEARED) {
                dispatch(claim);
            } else if (claim.state() == JobState.DISPATCHING) {
                takeOver(claim);
            } else {
                poll(claim);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "job %s: the media store fails".formatted(claim.job()), e);
            retry(claim);
        }
    }

    private void dispatch(Claim claim) throws IOException {
        Optional<DispatchOrder> order = dispatching.order(claim, Instant.now());
        if (order.isEmpty()) {
            return;
        }
        try {
            String grant = keyring.signer().sign(order.get().grant());
            if (order.get().isSynchronous()) {
                makeStill(claim.granted(order.get().grant().id()), order.get(), grant);
            } else {
                BackendJob taken = backend.create(order.get().request(), grant);
                jobs.running(claim, taken.id(), Instant.now().plus(POLL));
            }
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.WARNING, "job %s: dispatch: %s".formatted(claim.job(), e.getMessage()));
            dispatchFailed(claim, e.fate());
        }
    }

    private void dispatchFailed(Claim claim, Fate fate) {
        switch (fate) {
            case NOT_SENT -> {
                if (isOverdue(claim)) {
                    fail(claim, "backend-unavailable");
                } else {
                    jobs.notSent(claim, Instant.now().plus(RETRY));
                }
            }
            case REFUSED -> fail(claim, "backend-refused");
            case UNKNOWN -> takeOver(claim);
        }
    }

    /** A create whose answer nobody has: the guard's journal knows, or nobody does. It is never sent again. */
    private void takeOver(Claim claim) {
        try {
            Optional<String> known = backend.findBackendJob(claim.job());
            if (known.isPresent()) {
                jobs.running(claim, known.get(), Instant.now());
            } else {
                fail(claim, "outcome-unknown");
            }
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.WARNING, "job %s: takeover: %s".formatted(claim.job(), e.getMessage()));
            if (isOverdue(claim)) {
                fail(claim, "outcome-unknown");
            } else {
                retry(claim);
            }
        }
    }

    private void poll(Claim claim) throws IOException {
        try {
            BackendJob status = backend.status(claim.job(), claim.backendJob());
            if (status.isCompleted()) {
                collect(claim);
            } else if (status.isFailed()) {
                LOG.log(System.Logger.Level.WARNING, "job %s: backend: %s".formatted(claim.job(), status.error()));
                fail(claim, "backend-failed");
            } else if (isOverdue(claim)) {
                fail(claim, "backend-failed");
            } else {
                jobs.progressed(claim, status.progress(), Instant.now().plus(POLL));
            }
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.WARNING, "job %s: poll: %s".formatted(claim.job(), e.getMessage()));
            if (e.fate() == Fate.REFUSED || isOverdue(claim)) {
                fail(claim, "backend-failed");
            } else {
                retry(claim);
            }
        }
    }

    private void collect(Claim claim) throws IOException, BackendException {
        Path fetched = store.newSpoolFile(Medium.MP4.suffix());
        try {
            backend.fetch(claim.job(), claim.backendJob(), fetched);
            finishing.finish(claim, fetched, Medium.MP4.contentType(), thumbnail(claim));
        } catch (ProvenanceException e) {
            unusable(claim, e);
        } finally {
            Files.deleteIfExists(fetched);
        }
    }

    /** Not every backend makes one, and no job fails for want of it. */
    private Optional<byte[]> thumbnail(Claim claim) {
        try {
            return Optional.of(backend.fetchThumbnail(claim.job(), claim.backendJob()));
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.INFO, "job %s: no thumbnail: %s".formatted(claim.job(), e.getMessage()));
            return Optional.empty();
        }
    }

    /** The backend answers with the picture itself: there is nothing to ask about later, and nothing to fetch. */
    private void makeStill(Claim claim, DispatchOrder order, String grant) throws IOException, BackendException {
        byte[] picture = backend.createImage(order.request(), grant);
        Path fetched = store.newSpoolFile(".picture");
        try {
            String contentType = ImageProbe.probe(picture).contentType();
            Files.write(fetched, picture);
            finishing.finish(claim, fetched, contentType, Optional.of(picture));
        } catch (ProvenanceException | UnsupportedMediaException e) {
            unusable(claim, e);
        } finally {
            Files.deleteIfExists(fetched);
        }
    }

    private void unusable(Claim claim, Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "job %s: output: %s".formatted(claim.job(), cause.getMessage()));
        fail(claim, "output-unusable");
    }

    private void cancel(Claim claim) {
        try {
            backend.cancel(claim.job(), claim.backendJob());
            jobs.cancelled(claim);
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.WARNING, "job %s: cancel: %s".formatted(claim.job(), e.getMessage()));
            if (e.fate() == Fate.REFUSED || isOverdue(claim)) {
                jobs.cancelled(claim);
            } else {
                retry(claim);
            }
        }
    }

    private void fail(Claim claim, String code) {
        jobs.ended(claim, JobState.FAILED, code, Reasons.sentence(code), Instant.now());
    }

    private void retry(Claim claim) {
        jobs.progressed(claim, 0, Instant.now().plus(RETRY));
    }

    private static boolean isOverdue(Claim claim) {
        return Instant.now().isAfter(claim.clearedAt().plus(PATIENCE));
    }
}
