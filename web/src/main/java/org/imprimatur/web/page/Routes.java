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

    public static final Href GENERATIONS = Href.of("/generations");
    public static final Href STUDIO = Href.of("/studio");
    public static final Href APPROVALS = Href.of("/approvals");
    public static final Href PAYOUTS = Href.of("/payouts");
    public static final Href OPERATIONS = Href.of("/operations");
    public static final Href API = Href.of("/api");

    private Routes() {}

    /** Signing in, and back to a page of this site. */
    public static Href signIn(String path) {
        return Href.of(SIGN_IN.value() + "?to=" + segment(path));
    }

    /** One generation, to whoever asked for it and to the owners of those who appear in it. */
    public static Href generation(String job) {
        return Href.of("/generations/" + segment(job));
    }

    /** Its film or image, playable in the page; to the same people. */
    public static Href generationContent(String job) {
        return Href.of("/generations/" + segment(job) + "/content");
    }

    /** A small JPEG of it; to the same people. */
    public static Href generationThumbnail(String job) {
        return Href.of("/generations/" + segment(job) + "/thumbnail");
    }

    /** What anyone may know of an output, by the label of its manifest. */
    public static Href verifyManifest(String manifest) {
        return Href.of("/verify/manifests/" + segment(manifest));
    }

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
