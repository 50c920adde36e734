package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was answered. */
@Entity
@Table(name = "decision")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DecisionRecord {

    @Id
    UUID id;

    UUID request;

    String outcome;

    String reason;

    @Column(name = "decided_at")
    Instant decidedAt;
}
