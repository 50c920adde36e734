package org.imprimatur.platform.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last mails that came, newest first; older ones make room. Safe for use by many threads. */
final class ReceivedMails {

    private final int most;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long next = 1;

    ReceivedMails(int most) {
        this.most = most;
    }

    /** Makes a mail of the id that it gets. */
    interface Making {
        Mail with(long id);
    }

    synchronized void add(Making mail) {
        mails.addFirst(mail.with(next++));
        while (mails.size() > most) {
            mails.removeLast();
        }
    }

    /** @param to an address, or empty for all */
    synchronized List<Mail> to(String to) {
        return mails.stream()
                .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to))
                .toList();
    }

    synchronized Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }
}
