package org.imprimatur.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "revocation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RevocationRecord {

    @Id
    UUID id;

    UUID subject;

    @Column(name = "revoked_by")
    UUID revokedBy;

    String reason;

    @Column(name = "revoked_at")
    Instant revokedAt;
}
