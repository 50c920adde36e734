package org.imprimatur.web.identity;

import java.util.Set;

/** The roles of the Keycloak realm. */
public final class Role {

    public static final String RIGHTS_HOLDER = "rights-holder";
    public static final String STUDIO_LEGAL = "studio-legal";
    public static final String STUDIO_LICENSING = "studio-licensing";
    public static final String STUDIO_FINANCE = "studio-finance";
    public static final String CREATOR = "creator";
    public static final String PLATFORM = "platform";
    public static final String REVIEWER = "reviewer";
    public static final String AUDITOR = "auditor";

    /** Those that a member of an organisation can have. */
    static final Set<String> OF_STUDIOS = Set.of(STUDIO_LEGAL, STUDIO_LICENSING, STUDIO_FINANCE);

    private Role() {}
}
