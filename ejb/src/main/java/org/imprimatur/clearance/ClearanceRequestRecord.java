package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked. */
@Entity
@Table(name = "clearance_request")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ClearanceRequestRecord {

    @Id
    UUID id;

    UUID requester;

    @Column(name = "acts_for")
    UUID actsFor;

    UUID platform;

    String prompt;

    String model;

    int seconds;

    String size;

    String purpose;

    String territory;

    String[] categories;

    @Column(name = "registry_revision")
    long registryRevision;

    String detector;

    @Column(name = "asked_at")
    Instant askedAt;

    String medium;

    @Nullable String parent;

    int depth;
}
