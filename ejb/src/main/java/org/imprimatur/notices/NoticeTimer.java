package org.imprimatur.notices;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.imprimatur.settings.Settings;

/** Has letters sent every few seconds. Several nodes may do so at once: claims keep them apart. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    @Inject
    SendingNotices sending;

    @Inject
    Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sendDue() {
        if (settings.isMailOn()) {
            sending.sendDue();
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forgetOld() {
        sending.forgetOld();
    }
}
