package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.imprimatur.audit.AuditLog;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** An owner says yes or no to one request. */
@Stateless
public class AnsweringApprovals {

    private static final int LISTED_MAX = 200;

    @Inject
    Approvals approvals;

    @Inject
    Subjects subjects;

    @Inject
    Clearing clearing;

    @Inject
    Event<RequestSettled> settled;

    @Inject
    AuditLog audit;

    /** What waits for this owner, likenesses and characters alike. */
    public List<Approval> waitingFor(Party.Id owner) {
        List<Subject.Id> owned = Stream.of(Subject.Kind.values())
                .flatMap(kind -> subjects.ownedBy(owner, kind).stream())
                .map(Subject::id)
                .toList();
        return approvals.waitingFor(owned, LISTED_MAX);
    }

    /** @throws ConflictException when it has been answered, has expired or was withdrawn */
    public void approve(Actor actor, Approval.Id id) {
        answer(actor, id, Approval.State.APPROVED, "");
    }

    /** @throws ConflictException when it has been answered, has expired or was withdrawn */
    public void deny(Actor actor, Approval.Id id, String reason) {
        new Violations().requireLength(reason, 0, 500, "reason").throwIfAny();
        answer(actor, id, Approval.State.DENIED, reason);
    }

    private void answer(Actor actor, Approval.Id id, Approval.State answer, String reason) {
        Approval approval = getOwned(actor, id);
        clearing.lock(approval.request()); // before any row: revoking takes its locks in the same order
        Instant now = Instant.now();
        if (!approvals.answer(id, answer, actor.person().id(), reason, now)) {
            throw new ConflictException("the request is not waiting any more: it is %s"
                    .formatted(approval.state().wire()));
        }
        audit.record(actor.person().id().value(), answer == Approval.State.APPROVED ? "approve" : "deny", id, reason);
        if (answer == Approval.State.DENIED) {
            approvals.withdraw(approval.request(), now); // one no is enough: the others need not answer
        }
        if (answer == Approval.State.DENIED || !approvals.isAnyWaiting(approval.request())) {
            settled.fire(new RequestSettled(clearing.clearAgain(approval.request(), now)));
        }
    }

    private Approval getOwned(Actor actor, Approval.Id id) {
        return approvals
                .find(id)
                .filter(a -> actor.is(subjects.get(a.subject()).owner()))
                .orElseThrow(() -> new UnknownThingException("approval", id));
    }
}
