package org.imprimatur.notices;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What somebody can be told of, each to be turned on and off by itself. */
public enum NoticeKind {
    /** Someone asks an owner. */
    APPROVAL_ASKED("approval-asked", Set.of("studio-legal", "studio-licensing")),
    /** Owners have answered someone's request, or let it lapse. */
    REQUEST_ANSWERED("request-answered", Set.of()),
    /** Consent behind someone's generations was withdrawn. */
    CONSENT_WITHDRAWN("consent-withdrawn", Set.of()),
    /** A payout has arrived. */
    PAYOUT_PAID("payout-paid", Set.of("studio-finance"));

    private final String wire;
    private final Set<String> roles;

    NoticeKind(String wire, Set<String> roles) {
        this.wire = wire;
        this.roles = roles;
    }

    public String wire() {
        return wire;
    }

    /** Who of an organisation is told; a person who is told for themselves needs no role. */
    Set<String> roles() {
        return roles;
    }

    public static Optional<NoticeKind> find(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    static NoticeKind ofWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a kind of notice: " + wire));
    }
}
