package org.imprimatur.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.credentials.ConsentStatuses;
import org.imprimatur.credentials.RecentVerifications;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.UnavailableException;

/** Answers for our outputs to anybody, by the label of their manifest. */
@ApplicationScoped
public class PublicOutputs {

    @Inject
    ReleasedManifests released;

    @Inject
    ConsentStatuses statuses;

    @Inject
    RecentVerifications verifications;

    @Inject
    MediaStore store;

    /** Also of one that was deleted: that it existed, and how its consent stands. */
    public Optional<PublicOutput> find(String manifest, Instant now) {
        return released.find(manifest).map(output -> tell(output, now));
    }

    /** Which of these manifests are of outputs of ours. */
    public Set<String> ours(Collection<String> manifests) {
        return released.known(manifests);
    }

    private PublicOutput tell(ReleasedManifests.Released output, Instant now) {
        ConsentStatus consent = statuses.findOfJob(output.job().value()).orElseThrow();
        return new PublicOutput(
                output.manifest(),
                output.contentType(),
                output.releasedAt(),
                locate(output.address()).map(file -> verifications.check(output.address(), file, now)),
                consent);
    }

    private Optional<Path> locate(Digest address) {
        try {
            return Optional.of(store.locate(address));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // deleted
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the file", e);
        }
    }
}
