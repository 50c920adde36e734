package org.imprimatur.platform.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** `/verify` as anybody uses it. */
final class VerifyPages {
    private final Page page;
    private final String url;

    VerifyPages(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** What the page says of a file: the verdict, and how the consents of all who are in it stand. */
    record Seen(String verdict, Set<String> consents, String words) {}

    Seen verify(byte[] file) {
        page.navigate(url + "/verify");
        page.setInputFiles("input[type=file]", new FilePayload("clip.mp4", "video/mp4", file));
        page.locator("main form button[type=submit]").first().click();
        page.waitForSelector("#verdict");
        Set<String> consents = page.locator("[data-consent]").all().stream()
                .map(consent -> consent.getAttribute("data-consent"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Seen(page.getAttribute("#verdict", "data-verdict"), consents, page.innerText("main"));
    }

    /** Plays a film to its end in the browser. @return how many seconds it ran */
    double play(byte[] film) {
        page.route(
                "**/film-under-test.mp4",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("video/mp4").setBodyBytes(film)));
        page.route(
                "**/player",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<video muted src='/film-under-test.mp4'></video>")));
        page.navigate(url + "/player");
        Object played = page.evaluate("() => new Promise((resolve, reject) => {"
                + " const film = document.querySelector('video');"
                + " film.onended = () => resolve(film.currentTime);"
                + " film.onerror = () => reject(new Error('film: ' + film.error.message));"
                + " film.play(); })");
        return ((Number) played).doubleValue();
    }
}
