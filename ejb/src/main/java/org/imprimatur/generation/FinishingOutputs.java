package org.imprimatur.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.credentials.ConsentCredential;
import org.imprimatur.credentials.SigningOutputs;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.media.Thumbnails;
import org.imprimatur.problem.UnsupportedMediaException;
import org.imprimatur.provenance.ProvenanceException;
import org.imprimatur.provenance.manifest.SignedManifest;
import org.imprimatur.vitals.Measures;

/** From the backend's bytes to a released output: signed, stored, and handed over to the last gate. */
@ApplicationScoped
public class FinishingOutputs {

    private static final System.Logger LOG = System.getLogger(FinishingOutputs.class.getName());

    @Inject
    SigningOutputs signing;

    @Inject
    RunningDecisions decisions;

    @Inject
    ReleasingOutputs releasing;

    @Inject
    Outputs outputs;

    @Inject
    Jobs jobs;

    @Inject
    MediaStore store;

    @Inject
    Measures measures;

    /**
     * @param picture what a thumbnail can be made of; without one, or with one that is none, there is no thumbnail
     * @throws ProvenanceException when the file cannot be signed
     */
    public void finish(Claim claim, Path fetched, String contentType, Optional<byte[]> picture) throws IOException {
        ConsentCredential consent = decisions.credentialOf(claim);
        Optional<Job.Id> remixed = consent.request().findParent().map(Job.Id::new);
        Optional<Path> parent = remixed.flatMap(outputs::findFile);
        if (remixed.isPresent() && parent.isEmpty()) { // what it was made from can be shown to nobody any more
            jobs.ended(claim, JobState.FAILED, "parent-deleted", Reasons.sentence("parent-deleted"), Instant.now());
            return;
        }
        finish(claim, consent, fetched, parent, contentType, picture);
    }

    private void finish(
            Claim claim,
            ConsentCredential consent,
            Path fetched,
            Optional<Path> parent,
            String contentType,
            Optional<byte[]> picture)
            throws IOException {
        Path signed = store.newSpoolFile(".signed");
        try {
            SignedManifest manifest =
                    measures.signing(() -> signing.sign(fetched, signed, consent, parent, Instant.now()));
            release(claim, consent, signed, manifest, contentType, picture);
        } finally {
            Files.deleteIfExists(signed);
        }
    }

    private void release(
            Claim claim,
            ConsentCredential consent,
            Path signed,
            SignedManifest manifest,
            String contentType,
            Optional<byte[]> picture)
            throws IOException {
        Optional<Digest> thumbnail = storeThumbnail(claim, picture);
        Digest address = store.adopt(signed);
        SignedFile file = new SignedFile(address, contentType, manifest.bytes(), manifest.manifestId(), thumbnail);
        if (!releasing.release(claim, consent, file, Instant.now())) {
            outputs.discard(file);
        }
    }

    private Optional<Digest> storeThumbnail(Claim claim, Optional<byte[]> picture) {
        try {
            return picture.isPresent() ? Optional.of(store.store(Thumbnails.of(picture.get()))) : Optional.empty();
        } catch (UnsupportedMediaException | IOException e) { // an output without a thumbnail is still one
            LOG.log(System.Logger.Level.WARNING, "job %s: thumbnail: %s".formatted(claim.job(), e.getMessage()));
            return Optional.empty();
        }
    }
}
