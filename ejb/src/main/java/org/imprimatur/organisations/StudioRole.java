package org.imprimatur.organisations;

import java.util.Arrays;
import java.util.Optional;

/** What a member of a studio may do; a member can have several, or none. */
public enum StudioRole {
    LEGAL("legal"),
    LICENSING("licensing"),
    FINANCE("finance");

    private final String wire;

    StudioRole(String wire) {
        this.wire = wire;
    }

    public static Optional<StudioRole> find(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire.equals(wire)).findFirst();
    }

    static Optional<StudioRole> findByRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmRole().equals(name))
                .findFirst();
    }

    public String wire() {
        return wire;
    }

    /** Its name at the identity provider. */
    String realmRole() {
        return "studio-" + wire;
    }
}
