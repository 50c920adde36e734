package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imprimatur.consent.Revocation;
import org.imprimatur.generation.AffectedAskers;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;

/** Tells those who have made something with a subject that its owner has withdrawn it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RevocationNotices {

    @Inject
    Notices notices;

    @Inject
    AffectedAskers askers;

    @Inject
    Subjects subjects;

    @Inject
    Settings settings;

    public void withdrawn(@Observes Revocation revocation) {
        if (settings.isMailOn()) {
            Subject subject = subjects.get(revocation.subject());
            askers.of(revocation).forEach(asker -> tell(subject, revocation, asker));
        }
    }

    private void tell(Subject subject, Revocation revocation, AffectedAskers.Asker asker) {
        if (!asker.person().equals(subject.owner())) {
            notices.tell(
                    asker.person(),
                    NoticeKind.CONSENT_WITHDRAWN,
                    NoticeWords.message(
                            "withdrawn",
                            subject.handle(),
                            NoticeWords.time(revocation.revokedAt()),
                            asker.delivered(),
                            asker.stopped(),
                            settings.publicUrl() + "/generations"));
        }
    }
}
