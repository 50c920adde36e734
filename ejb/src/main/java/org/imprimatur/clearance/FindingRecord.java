package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One piece of evidence that a subject is in a request. */
@Entity
@Table(name = "finding")
@IdClass(FindingRecord.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class FindingRecord {

    /** The n-th finding of a request. */
    record Key(UUID request, int ordinal) implements Serializable {}

    @Id
    UUID request;

    @Id
    int ordinal;

    UUID subject;

    String method;

    @Column(name = "span_start")
    int spanStart;

    @Column(name = "span_end")
    int spanEnd;

    double score;

    String excerpt;
}
