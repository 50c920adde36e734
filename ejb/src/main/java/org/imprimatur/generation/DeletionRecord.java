package org.imprimatur.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A job whose asker does not want it any more. */
@Entity
@Table(name = "deletion")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeletionRecord {

    @Id
    String job;

    @Column(name = "deleted_by")
    UUID deletedBy;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
