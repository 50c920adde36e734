package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.media.Digest;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.media.MediaStore;
import org.imprimatur.media.ScaledPicture;
import org.imprimatur.media.SubjectVault;
import org.imprimatur.problem.UnavailableException;

/** The pictures that show a subject. A likeness's are biometric captures and sealed; a character's are not. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReferenceMedia {

    /** Where a character's picture lies. */
    public record Picture(Digest address, String contentType) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    MediaStore store;

    @Inject
    SubjectVault vault;

    /** @throws org.imprimatur.problem.UnsupportedMediaException when the bytes are no JPEG or PNG picture */
    public void add(Subject subject, byte[] picture) {
        ImageProbe.Image image = ImageProbe.probe(picture);
        boolean biometric = subject.kind() == Subject.Kind.LIKENESS;
        MediaRecord row = new MediaRecord();
        row.id = UUID.randomUUID();
        row.subject = subject.id().value();
        row.purpose = biometric ? "capture" : "reference";
        row.contentType = image.contentType();
        row.address = keep(subject, row.id, picture, biometric).hex();
        row.sizeBytes = picture.length;
        row.encrypted = biometric;
        row.thumbnail = biometric ? null : store(ScaledPicture.jpeg(picture)).hex();
        row.createdAt = Instant.now();
        entities.persist(row);
    }

    /** The newest picture that may be shown to others: never a capture. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Picture> findShowable(Subject.Id subject) {
        return findNewestReference(subject).map(m -> new Picture(new Digest(m.address), m.contentType));
    }

    /** A small JPEG of the picture that {@link #findShowable} finds, made when there is none yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Picture> findThumbnail(Subject.Id subject) {
        return findNewestReference(subject).map(m -> new Picture(new Digest(thumbnailOf(m)), "image/jpeg"));
    }

    private Optional<MediaRecord> findNewestReference(Subject.Id subject) {
        return entities.createQuery(
                        "select m from MediaRecord m where m.subject = :subject and m.purpose = 'reference'"
                                + " order by m.createdAt desc",
                        MediaRecord.class)
                .setParameter("subject", subject.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private String thumbnailOf(MediaRecord row) {
        if (row.thumbnail == null) {
            row.thumbnail =
                    store(ScaledPicture.jpeg(read(new Digest(row.address)))).hex();
        }
        return row.thumbnail;
    }

    private byte[] read(Digest address) {
        try {
            return Files.readAllBytes(store.locate(address));
        } catch (IOException e) {
            throw new UnavailableException("the media store does not give the picture", e);
        }
    }

    private Digest store(byte[] picture) {
        try {
            return store.store(picture);
        } catch (IOException e) {
            throw new UnavailableException("the media store does not take the picture", e);
        }
    }

    /** How many captures can be opened. */
    public int captures(Subject.Id subject) {
        return entities.createQuery(
                        "select count(m) from MediaRecord m where m.subject = :subject and m.purpose = 'capture'",
                        Long.class)
                .setParameter("subject", subject.value())
                .getSingleResult()
                .intValue();
    }

    /** Destroys the key first: whatever becomes of the bytes, nobody opens them any more. @return how many there were */
    public int destroyCaptures(Subject.Id subject) {
        vault.destroy(subject.value());
        return entities.createQuery("delete from MediaRecord m where m.subject = :subject and m.purpose = 'capture'")
                .setParameter("subject", subject.value())
                .executeUpdate();
    }

    private Digest keep(Subject subject, UUID media, byte[] picture, boolean biometric) {
        if (!biometric) {
            return store(picture);
        }
        try {
            return vault.put(subject.id().value(), media, picture);
        } catch (IOException e) {
            throw new UnavailableException("the media store does not take the picture", e);
        }
    }
}
