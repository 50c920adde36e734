package org.imprimatur.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A subject's data key, wrapped. */
@Entity
@Table(name = "subject_key")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SubjectKeyRecord {

    @Id
    UUID subject;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    @Column(name = "wrapped_by")
    String wrappedBy;

    @Column(name = "created_at")
    Instant createdAt;
}
