package org.imprimatur.web.page;

/**
 * Who looks at the page.
 *
 * @param name display name, empty for somebody who is not signed in
 * @param signIn where the sign-in button leads
 */
public record Visitor(String name, Href signIn) {

    /** Somebody who has not signed in. */
    public static Visitor anonymous() {
        return new Visitor("", Routes.SIGN_IN);
    }

    /** Somebody who has not signed in, and comes back to this page when they have. */
    public static Visitor anonymousAt(String path) {
        return new Visitor("", Routes.signIn(path));
    }

    public static Visitor named(String name) {
        return new Visitor(name, Routes.SIGN_IN);
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }
}
