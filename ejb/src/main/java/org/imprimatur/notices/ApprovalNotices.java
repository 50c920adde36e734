package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imprimatur.clearance.Approval;
import org.imprimatur.clearance.ApprovalAsked;
import org.imprimatur.clearance.Approvals;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.RequestLapsed;
import org.imprimatur.clearance.RequestSettled;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;

/**
 * Tells owners what waits for them, and askers what came of it. Letters lead to a page and never answer by themselves.
 * The prompt stays on the page: a letter is no place for words that strangers chose.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ApprovalNotices {

    @Inject
    Notices notices;

    @Inject
    Approvals approvals;

    @Inject
    Clearances clearances;

    @Inject
    Subjects subjects;

    @Inject
    Parties parties;

    @Inject
    Settings settings;

    public void asked(@Observes ApprovalAsked asked) {
        if (settings.isMailOn()) {
            Approval approval = approvals.find(asked.approval()).orElseThrow();
            Subject subject = subjects.get(approval.subject());
            notices.tell(subject.owner(), NoticeKind.APPROVAL_ASKED, question(approval, subject));
        }
    }

    private Message question(Approval approval, Subject subject) {
        return NoticeWords.message(
                "asked",
                NoticeWords.name(parties.get(approval.requester()).displayName()),
                NoticeWords.name(parties.get(approval.platform()).displayName()),
                subject.name(),
                subject.handle(),
                NoticeWords.text("purpose." + approval.purpose()),
                NoticeWords.country(approval.territory()),
                approval.price().isZero()
                        ? NoticeWords.text("price.none")
                        : approval.price().toString(),
                NoticeWords.time(approval.expiresAt()),
                settings.publicUrl() + "/approvals#approval-" + approval.id());
    }

    public void settled(@Observes RequestSettled settled) {
        boolean permitted = settled.clearance().decision().outcome() == Outcome.PERMITTED;
        tellAsker(
                settled.clearance().request(), permitted ? "permitted" : "refused", permitted ? "" : reasons(settled));
    }

    public void lapsed(@Observes RequestLapsed lapsed) {
        tellAsker(clearances.get(lapsed.request()), "lapsed", "");
    }

    private void tellAsker(ClearanceRequest request, String key, String reason) {
        notices.tell(
                request.actor().person().id(),
                NoticeKind.REQUEST_ANSWERED,
                NoticeWords.message(
                        key,
                        names(request),
                        NoticeWords.time(request.askedAt()),
                        settings.publicUrl() + "/generations",
                        reason));
    }

    private String names(ClearanceRequest request) {
        return String.join(
                ", ",
                subjects.all(clearances.subjectsOf(request.id())).stream()
                        .map(subject -> "@" + subject.handle())
                        .toList());
    }

    /** Owners' own words, each on a line of its own. */
    private String reasons(RequestSettled settled) {
        return approvals.ofRequest(settled.clearance().request().id()).stream()
                .filter(approval -> approval.state() == Approval.State.DENIED
                        && !approval.reason().isBlank())
                .map(approval -> NoticeWords.text("reason", approval.handle(), Message.oneLine(approval.reason())))
                .reduce("", (before, next) -> before + next);
    }
}
