package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.media.Digest;
import org.imprimatur.media.ImageProbe;
import org.imprimatur.media.MediaStore;
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
        row.createdAt = Instant.now();
        entities.persist(row);
    }

    /** The newest picture that may be shown to others: never a capture. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Picture> findShowable(Subject.Id subject) {
        return entities.createQuery(
                        "select m from MediaRecord m where m.subject = :subject and m.purpose = 'reference'"
                                + " order by m.createdAt desc",
                        MediaRecord.class)
                .setParameter("subject", subject.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(m -> new Picture(new Digest(m.address), m.contentType));
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
        try {
            return biometric ? vault.put(subject.id().value(), media, picture) : store.store(picture);
        } catch (IOException e) {
            throw new UnavailableException("the media store does not take the picture", e);
        }
    }
}
