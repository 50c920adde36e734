package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives every journey a fresh Chromium, and fails it at its end for whatever was wrong with a page on its way. */
final class Browsing implements BeforeEachCallback, AfterEachCallback {
    private static int pages;

    private final String surface;
    private final List<String> findings = new ArrayList<>();
    private @Nullable Chromium chromium;

    /** @param surface how the pictures of its pages begin */
    Browsing(String surface) {
        this.surface = surface;
    }

    /** Somebody who is not signed in. */
    Traveller visitor() {
        return new Traveller(open().newContext(true).newPage(), true, surface, findings);
    }

    /** Somebody who has signed in through Keycloak's form. */
    Traveller person(String name) {
        Traveller person = visitor();
        person.signIn(name);
        return person;
    }

    /** The same in a browser that runs no script at all. */
    Traveller personWithoutScripts(String name) {
        Traveller person = new Traveller(open().newContext(false).newPage(), false, surface, findings);
        person.signIn(name);
        return person;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        findings.clear();
        chromium = Chromium.open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open().close();
        assertThat(findings).as("what was wrong with the pages on the way").isEmpty();
    }

    /** Counts a page that was looked at. */
    static synchronized void count() {
        pages++;
    }

    /** How many were looked at so far, in this run. */
    static synchronized int pages() {
        return pages;
    }

    private Chromium open() {
        if (chromium == null) {
            throw new IllegalStateException("no journey is under way");
        }
        return chromium;
    }
}
