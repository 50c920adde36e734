package org.imprimatur.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a manifest points at. */
@Entity
@Table(name = "consent_status")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ConsentStatusRecord {

    @Id
    UUID id;

    String job;

    @Column(name = "made_at")
    Instant madeAt;
}
