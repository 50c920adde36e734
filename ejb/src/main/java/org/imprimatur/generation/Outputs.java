package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.imprimatur.media.Digest;
import org.imprimatur.media.MediaStore;
import org.imprimatur.problem.UnavailableException;

/**
 * Released files. The store keeps equal bytes once: who adds an output and who deletes one take the lock of each address
 * first, so that a file goes exactly when the last output that has it does.
 */
@Stateless
public class Outputs {

    /** The space of advisory locks for media; handles and answers have others. */
    private static final int MEDIA = 3;

    /** The order in which locks of several addresses are taken. */
    private static final Comparator<Digest> BY_HEX = Comparator.comparing(Digest::hex);

    private static final Job.Id NOBODY = new Job.Id("");

    @PersistenceContext
    EntityManager entities;

    @Inject
    MediaStore store;

    /** In the transaction that releases it. A thumbnail that went with another output meanwhile is left out. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Job.Id job, SignedFile file, Instant at) {
        OutputRecord row = new OutputRecord();
        row.job = job.value();
        row.address = file.address().hex();
        row.contentType = file.contentType();
        row.sizeBytes = file.sizeBytes();
        row.manifest = file.manifestId();
        row.thumbnail = file.thumbnail().filter(this::isKept).map(Digest::hex).orElse(null);
        row.releasedAt = at;
        entities.persist(row);
    }

    private boolean isKept(Digest address) {
        lock(address);
        return findFile(address).isPresent();
    }

    public Optional<StoredOutput> find(Job.Id job) {
        return Optional.ofNullable(entities.find(OutputRecord.class, job.value()))
                .map(Outputs::toOutput);
    }

    /** The file to read from; empty when it was deleted, or never was. */
    public Optional<Path> findFile(Job.Id job) {
        return find(job).flatMap(output -> findFile(output.address()));
    }

    private Optional<Path> findFile(Digest address) {
        try {
            return Optional.of(store.locate(address));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the file", e);
        }
    }

    /**
     * Deletes a job's media from the store, but not what another output has too. The last act of a transaction: files do
     * not come back when it fails, and deleting again is harmless.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void deleteMedia(Job.Id job) {
        find(job).stream()
                .flatMap(output -> Stream.concat(Stream.of(output.address()), output.thumbnail().stream()))
                .sorted(BY_HEX)
                .forEach(address -> deleteUnlessShared(job, address));
    }

    /** What was stored for a job and never released. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void discard(SignedFile file) {
        Stream.concat(Stream.of(file.address()), file.thumbnail().stream())
                .sorted(BY_HEX)
                .forEach(address -> deleteUnlessShared(NOBODY, address));
    }

    private void deleteUnlessShared(Job.Id job, Digest address) {
        lock(address);
        if (isShared(job, address)) {
            return;
        }
        try {
            store.delete(address);
        } catch (IOException e) {
            throw new UnavailableException("the media store does not delete the file", e);
        }
    }

    private boolean isShared(Job.Id job, Digest address) {
        return !entities.createNativeQuery(
                        "select 1 from output o where (o.address = :address or o.thumbnail = :address)"
                                + " and o.job <> :job and not exists (select 1 from deletion d where d.job = o.job)")
                .setParameter("address", address.hex())
                .setParameter("job", job.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void lock(Digest address) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:space, hashtext(:address)) as text)")
                .setParameter("space", MEDIA)
                .setParameter("address", address.hex())
                .getSingleResult();
    }

    private static StoredOutput toOutput(OutputRecord row) {
        return new StoredOutput(
                new Digest(row.address),
                row.contentType,
                row.sizeBytes,
                row.manifest,
                Optional.ofNullable(row.thumbnail).map(Digest::new),
                row.releasedAt);
    }
}
