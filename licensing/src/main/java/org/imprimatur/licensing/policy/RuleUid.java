package org.imprimatur.licensing.policy;

import java.util.regex.Pattern;

/** The form of rule identifiers: fragments relative to the policy. */
final class RuleUid {
    private static final Pattern FORM = Pattern.compile("#[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private RuleUid() {}

    static void require(String uid) {
        if (!FORM.matcher(uid).matches()) {
            throw new IllegalArgumentException("not a rule identifier such as `#permit-purposes`: `" + uid + "`");
        }
    }
}
