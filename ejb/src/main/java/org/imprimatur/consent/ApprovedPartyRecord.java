package org.imprimatur.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "approved_party")
@IdClass(ApprovedPartyRecord.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApprovedPartyRecord {

    /** One party in one subject's circle. */
    record Key(UUID subject, UUID party) implements Serializable {}

    @Id
    UUID subject;

    @Id
    UUID party;

    @Column(name = "approved_at")
    Instant approvedAt;
}
