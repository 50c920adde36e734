package org.imprimatur.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.credentials.ConsentCredential;
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.generation.BackendException.Fate;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.provenance.ProvenanceException;
import org.imprimatur.provenance.manifest.SignedManifest;
import org.imprimatur.vitals.Measures;

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
    ReleasingOutputs releasing;

    @Inject
    SigningOutputs signing;

    @Inject
    RunningDecisions decisions;

    @Inject
    MediaStore store;

    @Inject
    Measures measures;

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

    private void dispatch(Claim claim) {
        Optional<DispatchOrder> order = dispatching.order(claim, Instant.now());
        if (order.isEmpty()) {
            return;
        }
        try {
            String grant = keyring.signer().sign(order.get().grant());
            BackendJob taken = backend.create(order.get().body(), grant);
            jobs.running(claim, taken.id(), Instant.now().plus(POLL));
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
        Path fetched = store.newSpoolFile(".mp4");
        Path signed = store.newSpoolFile(".signed.mp4");
        try {
            backend.fetch(claim.job(), claim.backendJob(), fetched);
            ConsentCredential consent = decisions.credentialOf(claim);
            SignedManifest manifest = measures.signing(() -> signing.sign(fetched, signed, consent, Instant.now()));
            release(claim, consent, signed, manifest);
        } catch (ProvenanceException e) {
            LOG.log(System.Logger.Level.WARNING, "job %s: signing: %s".formatted(claim.job(), e.getMessage()));
            fail(claim, "output-unusable");
        } finally {
            Files.deleteIfExists(fetched);
            Files.deleteIfExists(signed);
        }
    }

    private void release(Claim claim, ConsentCredential consent, Path signed, SignedManifest manifest)
            throws IOException {
        Digest address = store.adopt(signed);
        SignedFile file = new SignedFile(address, "video/mp4", manifest.bytes(), manifest.manifestId());
        if (!releasing.release(claim, consent, file, Instant.now())) {
            store.delete(address);
        }
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
