package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Set;
import org.imprimatur.platform.launcher.Sandbox;

/** One person in one browser, who fills forms, follows links and notices what is wrong with a page. */
final class Traveller {
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "media", "font");

    private final Sandbox sandbox = RunningPlatform.sandbox();
    private final Page page;
    private final boolean scripts;
    private final List<String> findings;
    private final PageCheck check;

    Traveller(Page page, boolean scripts, String surface, List<String> findings) {
        this.page = page;
        this.scripts = scripts;
        this.findings = findings;
        this.check = new PageCheck(page, surface, findings);
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> findings.add(page.url() + ": " + error));
        page.onResponse(this::receive);
    }

    Page page() {
        return page;
    }

    void signIn(String name) {
        page.navigate(sandbox.url() + "/sign-in");
        page.fill("#username", name);
        page.fill("#password", sandbox.password());
        page.click("#kc-login");
        page.waitForSelector("header.top .visitor .name");
    }

    /** Opens a page that is there. */
    Traveller open(String path) {
        return open(path, 200);
    }

    Traveller open(String path, int status) {
        Response response = page.navigate(sandbox.url() + path);
        assertThat(response.status()).as(path).isEqualTo(status);
        return this;
    }

    /** Looks at the page in both widths and both schemes. */
    Traveller look(String name) {
        check.at(name);
        return this;
    }

    void fill(String field, String value) {
        page.fill("main [name='%s']:not([type=hidden])".formatted(field), value);
    }

    void select(String field, String value) {
        page.selectOption("main select[name='%s']".formatted(field), value);
    }

    /** A radio button or a check box; segmented ones lie under their label. */
    void choose(String field, String value) {
        choose(field, value, "main");
    }

    /** Of several forms that have such a field, in this part of the page. */
    void choose(String field, String value, String part) {
        page.locator("%s input[name='%s'][value='%s']".formatted(part, field, value))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
    }

    void attach(String field, String name, String type, byte[] content) {
        page.setInputFiles("main [name='%s']".formatted(field), new FilePayload(name, type, content));
    }

    /** Presses the button of the first form that posts to this path, and waits for what it leads to. */
    void submit(String action, String expected) {
        press("main form[action='%s'] button[type=submit]:not([disabled])".formatted(action), expected);
    }

    /** Presses what is there first, and waits for what it leads to. */
    void press(String selector, String expected) {
        Locator button = page.locator(selector).first();
        if (scripts) {
            button.click();
        } else {
            button.press("Enter"); // a click would wait for frames, which nothing asks for without scripts
        }
        page.waitForSelector(expected);
    }

    /** Waits for what takes a film's time. */
    void await(String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(90_000));
    }

    void waitForPath(String path) {
        page.waitForURL(sandbox.url() + path);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** The path of the page shown. */
    String path() {
        return page.url().substring(sandbox.url().length());
    }

    String link(String selector) {
        String href = page.locator(selector).first().getAttribute("href");
        return href.startsWith(sandbox.url()) ? href.substring(sandbox.url().length()) : href;
    }

    boolean sees(String selector) {
        return page.locator(selector).count() > 0;
    }

    /** What a script or the policy complains of; not the refusals that a journey asks for. */
    private void hear(ConsoleMessage message) {
        boolean ours = page.url().startsWith(sandbox.url());
        boolean refused = message.text().startsWith("Failed to load resource")
                || message.text().startsWith("Response Status Error Code 4");
        if (ours && message.type().equals("error") && !refused) {
            findings.add(page.url() + ": " + message.text());
        }
    }

    /** A part of a page that is not there. */
    private void receive(Response response) {
        if (response.url().startsWith(sandbox.url())
                && response.status() >= 400
                && PARTS.contains(response.request().resourceType())) {
            findings.add(page.url() + ": " + response.status() + " " + response.url());
        }
    }
}
