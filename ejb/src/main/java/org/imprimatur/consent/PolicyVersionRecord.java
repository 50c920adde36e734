package org.imprimatur.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;

@Entity
@Table(name = "policy_version")
@IdClass(PolicyVersionRecord.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PolicyVersionRecord {

    /** A subject's n-th policy. */
    record Key(UUID subject, int version) implements Serializable {}

    @Id
    UUID subject;

    @Id
    int version;

    String odrl;

    String sha256;

    @Column(name = "made_by")
    UUID madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    PolicyVersion toPolicyVersion(ReadPolicies read) {
        return new PolicyVersion(
                new Subject.Id(subject),
                version,
                read.read(sha256, odrl),
                new Digest(sha256),
                new Party.Id(madeBy),
                madeAt);
    }
}
