package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to an owner. */
@Entity
@Table(name = "approval")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApprovalRecord {

    @Id
    UUID id;

    UUID request;

    UUID subject;

    String state;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "answered_by")
    @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    @Nullable Instant answeredAt;

    String reason;
}
