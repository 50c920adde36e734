package org.imprimatur.organisations;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** What the account of somebody who is invited is called: other people see it, so it is not their address. */
final class InvitedAccount {

    private static final int LOCAL_PART_MAX = 40;

    private InvitedAccount() {}

    /** `Kim.Tanaka@studio.example` becomes `kim-tanaka-` and four hexadecimal digits. */
    static String nameFor(String email) {
        String local = email.substring(0, Math.max(0, email.indexOf('@')))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String shown = local.isEmpty() ? "member" : local.substring(0, Math.min(local.length(), LOCAL_PART_MAX));
        String digits = HexFormat.of().toHexDigits((short) UUID.randomUUID().getMostSignificantBits());
        return shown + "-" + digits;
    }
}
