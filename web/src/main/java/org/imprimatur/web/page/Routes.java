package org.imprimatur.web.page;

import java.nio.charset.StandardCharsets;

/** Every path that the pages link or post to, in one place. */
public final class Routes {

    public static final Href HOME = Href.of("/");
    public static final Href SIGN_IN = Href.of("/sign-in");
    public static final Href SIGN_OUT = Href.of("/sign-out");
    public static final Href LIKENESS = Href.of("/likeness");
    public static final Href NEW_LIKENESS = Href.of("/likeness/new");
    public static final Href REGISTER = Href.of("/likeness/register");
    public static final Href VERIFY = Href.of("/verify");
    public static final Href ONBOARDING = Href.of("/payouts/onboarding");
    public static final Href PAY_OUT = Href.of("/payouts/request");

    private Routes() {}

    public static Href likeness(String handle) {
        return Href.of("/likeness/" + segment(handle));
    }

    public static Href policy(String handle) {
        return Href.of("/likeness/" + segment(handle) + "/policy");
    }

    public static Href approved(String handle) {
        return Href.of("/likeness/" + segment(handle) + "/approved");
    }

    public static Href removeApproved(String handle) {
        return Href.of("/likeness/" + segment(handle) + "/approved/remove");
    }

    public static Href revoke(String handle) {
        return Href.of("/likeness/" + segment(handle) + "/revoke");
    }

    public static Href approve(String id) {
        return Href.of("/approvals/" + segment(id) + "/approve");
    }

    public static Href deny(String id) {
        return Href.of("/approvals/" + segment(id) + "/deny");
    }

    /** One path segment (RFC 3986, 3.3): everything but unreserved characters is percent-encoded. */
    static String segment(String raw) {
        var encoded = new StringBuilder();
        for (byte octet : raw.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '_'
                || octet == '~'
                || octet == '.';
    }
}
