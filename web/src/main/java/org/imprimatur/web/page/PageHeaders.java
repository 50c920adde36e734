package org.imprimatur.web.page;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The response headers that every HTML page is sent with. The content security policy (CSP level 3) allows what the
 * templates use and nothing more: no inline script or style, nothing from elsewhere.
 */
public final class PageHeaders {

    private PageHeaders() {}

    /**
     * Headers by name.
     *
     * @param formTargets other sites to which a form's post may be redirected, such as sign-in and payout onboarding:
     *     browsers hold the redirect against {@code form-action} too
     */
    public static Map<String, String> of(Collection<Href> formTargets) {
        return Map.of(
                "Content-Security-Policy",
                policy(formTargets),
                "Referrer-Policy",
                "same-origin",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=()",
                "Cache-Control",
                "no-store");
    }

    /** The same policy, for the one page whose library draws its icons from its own style sheet as {@code data:}. */
    public static String withDataImages(String policy) {
        return policy.replace("img-src 'self'", "img-src 'self' data:");
    }

    private static String policy(Collection<Href> formTargets) {
        String targets = formTargets.stream()
                .map(PageHeaders::origin)
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'" + targets;
    }

    private static String origin(Href site) {
        URI uri = URI.create(site.value());
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("not an address of another site: `" + site.value() + "`");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
