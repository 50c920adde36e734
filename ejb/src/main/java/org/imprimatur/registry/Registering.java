package org.imprimatur.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.Violations;

/** A person registers a likeness, a studio a character. Until a policy is set, nobody may use it. */
@Stateless
public class Registering {

    @Inject
    Subjects subjects;

    @Inject
    ReferenceMedia media;

    @Inject
    AuditLog audit;

    /**
     * @param picture a JPEG or PNG that shows the subject; empty for none
     * @throws ConflictException when the handle is taken
     */
    public Subject register(Actor actor, Subject.Kind kind, SubjectDraft draft, byte[] picture) {
        subjects.reserve(draft.handle());
        if (subjects.findByHandle(draft.handle()).isPresent()) {
            throw new ConflictException("the handle `@%s` is taken".formatted(draft.handle()));
        }
        Subject subject = newSubject(actor, kind, draft);
        subjects.add(subject);
        if (picture.length > 0) {
            media.add(subject, picture);
        }
        audit.record(actor.person().id().value(), "register-" + kind.stored(), subject.id(), "@" + subject.handle());
        return subject;
    }

    /** What its owner tells every creator from now on. */
    public void instruct(Actor actor, String handle, String instructions) {
        new Violations().requireLength(instructions, 0, 2000, "instructions").throwIfAny();
        Subject subject = subjects.getOwned(actor, handle);
        if (!subject.instructions().equals(instructions)) {
            subjects.instruct(subject.id(), instructions);
            audit.record(actor.person().id().value(), "instruct", subject.id(), "@" + handle);
        }
    }

    private static Subject newSubject(Actor actor, Subject.Kind kind, SubjectDraft draft) {
        return new Subject(
                new Subject.Id(UUID.randomUUID()),
                kind,
                actor.party().id(),
                draft.handle(),
                draft.name(),
                draft.aliases(),
                draft.description(),
                draft.instructions(),
                draft.modalities(),
                1,
                Subject.State.ACTIVE,
                Instant.now());
    }
}
