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
    SubjectLocks locks;

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

    /**
     * Another name, other aliases, another description: what a subject is found by from now on. Fewer modalities narrow
     * what may be made of it, so this takes the exclusive lock (rule 2).
     *
     * @param draft names the subject by its handle, which stays
     * @param picture a newer JPEG or PNG that shows it; empty to keep what there is
     */
    public Subject edit(Actor actor, SubjectDraft draft, byte[] picture) {
        Subject before = subjects.getOwned(actor, draft.handle());
        locks.narrow(before.id());
        Subject after = subjects.rename(before.id(), draft);
        if (picture.length > 0) {
            media.add(after, picture);
        }
        audit.record(actor.person().id().value(), "edit-" + after.kind().stored(), after.id(), "@" + after.handle());
        return after;
    }

    /** A newer picture is shown in place of the older ones. */
    public void addPicture(Actor actor, String handle, byte[] picture) {
        Subject subject = subjects.getOwned(actor, handle);
        media.add(subject, picture);
        audit.record(actor.person().id().value(), "add-picture", subject.id(), "@" + handle);
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
