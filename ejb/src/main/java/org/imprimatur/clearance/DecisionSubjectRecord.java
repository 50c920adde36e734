package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What one subject's policy said. */
@Entity
@Table(name = "decision_subject")
@IdClass(DecisionSubjectRecord.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DecisionSubjectRecord {

    /** One subject in one decision. */
    record Key(UUID decision, UUID subject) implements Serializable {}

    @Id
    UUID decision;

    @Id
    UUID subject;

    @Column(name = "subject_version")
    long subjectVersion;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "policy_sha256")
    String policySha256;

    String[] standing;

    String outcome;

    String reason;

    String rule;

    @Column(name = "price_micros")
    long priceMicros;

    String currency;
}
