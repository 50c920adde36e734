package org.imprimatur.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.licensing.policy.Modality;

/** A subject's row. Version and state move only through {@link SubjectLocks}, in statements of their own. */
@Entity
@Table(name = "subject")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SubjectRecord {

    @Id
    UUID id;

    String kind;

    UUID owner;

    String handle;

    String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subject_alias", joinColumns = @JoinColumn(name = "subject"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    List<String> aliases = new ArrayList<>();

    String description;

    String instructions;

    String[] modalities;

    @Column(updatable = false)
    long version;

    @Column(updatable = false)
    String state;

    @Column(name = "created_at")
    Instant createdAt;

    Subject toSubject() {
        return new Subject(
                new Subject.Id(id),
                Subject.Kind.ofStored(kind),
                new Party.Id(owner),
                handle,
                name,
                aliases,
                description,
                instructions,
                Arrays.stream(modalities).map(Modality::ofWire).collect(Collectors.toUnmodifiableSet()),
                version,
                Subject.State.ofStored(state),
                createdAt);
    }

    /** Aliases are replaced only when they differ: each change of them rebuilds the index of names. */
    void take(SubjectDraft draft) {
        name = draft.name();
        description = draft.description();
        instructions = draft.instructions();
        modalities = wire(draft.modalities());
        if (!aliases.equals(draft.aliases())) {
            aliases.clear();
            aliases.addAll(draft.aliases());
        }
    }

    private static String[] wire(Collection<Modality> modalities) {
        return modalities.stream().map(Modality::wire).sorted().toArray(String[]::new);
    }

    static SubjectRecord of(Subject subject) {
        SubjectRecord row = new SubjectRecord();
        row.id = subject.id().value();
        row.kind = subject.kind().stored();
        row.owner = subject.owner().value();
        row.handle = subject.handle();
        row.name = subject.name();
        row.aliases = new ArrayList<>(subject.aliases());
        row.description = subject.description();
        row.instructions = subject.instructions();
        row.modalities = wire(subject.modalities());
        row.version = subject.version();
        row.state = subject.state().stored();
        row.createdAt = subject.registeredAt();
        return row;
    }
}
