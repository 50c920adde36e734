package org.imprimatur.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A released file. */
@Entity
@Table(name = "output")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OutputRecord {

    @Id
    String job;

    String address;

    @Column(name = "content_type")
    String contentType;

    @Column(name = "size_bytes")
    long sizeBytes;

    String manifest;

    @Nullable String thumbnail;

    @Column(name = "released_at")
    Instant releasedAt;
}
