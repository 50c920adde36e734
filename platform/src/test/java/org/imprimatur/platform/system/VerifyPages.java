package org.imprimatur.platform.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;

/** `/verify` as anybody uses it. */
final class VerifyPages {
    private final Page page;
    private final String url;

    VerifyPages(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** What the page says of a file: the verdict, and how the consents stand. */
    record Seen(String verdict, String consent, String words) {}

    Seen verify(byte[] file) {
        page.navigate(url + "/verify");
        page.setInputFiles("input[type=file]", new FilePayload("clip.mp4", "video/mp4", file));
        page.locator("main form button[type=submit]").first().click();
        page.waitForSelector("#verdict");
        String consent =
                page.locator("[data-consent]").count() == 0 ? "" : page.getAttribute("[data-consent]", "data-consent");
        return new Seen(page.getAttribute("#verdict", "data-verdict"), consent, page.innerText("main"));
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
