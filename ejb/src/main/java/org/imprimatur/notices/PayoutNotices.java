package org.imprimatur.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.PaidOut;
import org.imprimatur.settings.Settings;

/** Tells payees that their money has arrived. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PayoutNotices {

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    public void paid(@Observes PaidOut paid) {
        notices.tell(
                new Party.Id(paid.party()),
                NoticeKind.PAYOUT_PAID,
                NoticeWords.message("paid", paid.amount(), settings.publicUrl() + "/payouts", sandbox()));
    }

    private String sandbox() {
        return settings.isSandbox() ? NoticeWords.text("paid.sandbox") : "";
    }
}
