package org.imprimatur.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A price, frozen. */
@Entity
@Table(name = "quote")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class QuoteRecord {

    @Id
    UUID request;

    @Column(name = "price_micros")
    long priceMicros;

    @Column(name = "fee_micros")
    long feeMicros;

    String currency;

    @Column(name = "quoted_at")
    Instant quotedAt;
}
