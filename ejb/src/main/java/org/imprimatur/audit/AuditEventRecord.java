package org.imprimatur.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "audit_event")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AuditEventRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    Instant at;

    UUID actor;

    String act;

    String thing;

    String detail;
}
