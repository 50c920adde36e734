package org.imprimatur.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imprimatur.problem.UnknownThingException;

/**
 * Biometric captures at rest: one data key per subject, wrapped by an external key; every capture sealed with the
 * subject and its own media id as associated data, so that neither can be passed off as another's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubjectVault {

    @PersistenceContext
    EntityManager entities;

    @Inject
    KeyWrapping wrapping;

    @Inject
    MediaStore store;

    /** Seals and stores a capture. @return the address: the digest of what is stored, the ciphertext */
    public Digest put(UUID subject, UUID media, byte[] capture) throws IOException {
        return store.store(SealedBytes.seal(keyOf(subject), capture, context(subject, media)));
    }

    /** @throws UnknownThingException when the subject's key has been destroyed */
    public byte[] get(UUID subject, UUID media, Digest address) throws IOException {
        SubjectKeyRecord key = entities.find(SubjectKeyRecord.class, subject);
        if (key == null) {
            throw new UnknownThingException("capture", media);
        }
        byte[] sealed = Files.readAllBytes(store.locate(address));
        return SealedBytes.open(unwrap(key), sealed, context(subject, media));
    }

    /** Makes every capture of the subject unreadable for good. @return whether there was a key to destroy */
    public boolean destroy(UUID subject) {
        return entities.createQuery("delete from SubjectKeyRecord k where k.subject = :subject")
                        .setParameter("subject", subject)
                        .executeUpdate()
                > 0;
    }

    private byte[] keyOf(UUID subject) {
        List<SubjectKeyRecord> known = entities.createQuery(
                        "select k from SubjectKeyRecord k where k.subject = :subject", SubjectKeyRecord.class)
                .setParameter("subject", subject)
                .getResultList();
        return known.isEmpty() ? newKey(subject) : unwrap(known.get(0));
    }

    private byte[] newKey(UUID subject) {
        byte[] key = SealedBytes.newKey();
        SubjectKeyRecord made = new SubjectKeyRecord();
        made.subject = subject;
        made.wrappedKey = wrapping.wrap(key, bytes(subject));
        made.wrappedBy = wrapping.keyId();
        made.createdAt = Instant.now();
        entities.persist(made);
        return key;
    }

    private byte[] unwrap(SubjectKeyRecord key) {
        return wrapping.unwrap(key.wrappedBy, key.wrappedKey, bytes(key.subject));
    }

    private static byte[] context(UUID subject, UUID media) {
        return ByteBuffer.allocate(72).put(bytes(subject)).put(bytes(media)).array();
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
