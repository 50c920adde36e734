package org.imprimatur.organisations;

import java.util.Set;

/** The roles of the realm by which an account stands for something. */
final class RealmRoles {

    static final Set<String> OF_THE_APPLICATION = Set.of(
            "rights-holder",
            "studio-legal",
            "studio-licensing",
            "studio-finance",
            "creator",
            "platform",
            "reviewer",
            "auditor");

    private RealmRoles() {}
}
