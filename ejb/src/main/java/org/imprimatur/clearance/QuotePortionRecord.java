package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What one party gets of a quote. */
@Entity
@Table(name = "quote_portion")
@IdClass(QuotePortionRecord.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class QuotePortionRecord {

    /** One payee of one quote. */
    record Key(UUID request, UUID payee) implements Serializable {}

    @Id
    UUID request;

    @Id
    UUID payee;

    @Column(name = "amount_micros")
    long amountMicros;
}
