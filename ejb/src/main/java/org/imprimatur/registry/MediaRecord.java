package org.imprimatur.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "media")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MediaRecord {

    @Id
    UUID id;

    UUID subject;

    String purpose;

    @Column(name = "content_type")
    String contentType;

    String address;

    @Column(name = "size_bytes")
    long sizeBytes;

    boolean encrypted;

    /** Where a small JPEG of it lies; null until there is one, always null for a capture. */
    @Nullable String thumbnail;

    @Column(name = "created_at")
    Instant createdAt;
}
