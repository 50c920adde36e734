package org.imprimatur.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "party")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PartyRecord {

    @Id
    UUID id;

    String kind;

    String subject;

    String account;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "created_at")
    Instant createdAt;

    Party toParty() {
        return new Party(new Party.Id(id), Party.Kind.ofStored(kind), account, displayName);
    }
}
