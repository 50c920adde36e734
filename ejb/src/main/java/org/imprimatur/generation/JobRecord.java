package org.imprimatur.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A generation on its way. Workers move it by statements that name state and fencing token, never through this entity. */
@Entity
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobRecord {

    @Id
    String id;

    UUID request;

    String state;

    int progress;

    @Nullable UUID decision;

    @Column(name = "grant_id")
    @Nullable String grantId;

    @Column(name = "backend_job")
    @Nullable String backendJob;

    @Column(name = "error_code")
    String errorCode;

    @Column(name = "error_message")
    String errorMessage;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "cleared_at")
    Instant clearedAt;

    @Column(name = "completed_at")
    @Nullable Instant completedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "lease_until")
    @Nullable Instant leaseUntil;

    @Column(name = "lease_token")
    long leaseToken;

    @Column(name = "cancel_due")
    boolean cancelDue;
}
