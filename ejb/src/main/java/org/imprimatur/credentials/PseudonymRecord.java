package org.imprimatur.credentials;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A subject's name in one output. */
@Entity
@Table(name = "pseudonym")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PseudonymRecord {

    @Id
    UUID id;

    String job;

    UUID subject;
}
