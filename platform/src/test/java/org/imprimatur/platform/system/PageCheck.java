package org.imprimatur.platform.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Looks at a page as people meet it: wide and narrow, light and dark. Nothing may be found by axe, nothing may have to be
 * scrolled sideways. axe runs from outside the page, so the page's content security policy holds meanwhile.
 */
final class PageCheck {
    /** Of the viewport, in CSS pixels. */
    static final List<Integer> WIDTHS = List.of(1280, 390);

    private static final int HEIGHT = 900;

    /** Until no colour is still fading into another. */
    private static final String SETTLED = "() => new Promise(resolve => requestAnimationFrame(() => resolve("
            + "Promise.allSettled(document.getAnimations().map(animation => animation.finished)))))";

    /** What Swagger UI makes of the API's document, whose findings our decision record names. */
    private static final String FOREIGN = ".swagger-ui";

    private final Page page;
    private final String surface;
    private final List<String> findings;

    PageCheck(Page page, String surface, List<String> findings) {
        this.page = page;
        this.surface = surface;
        this.findings = findings;
    }

    /** @param name of the page, for its pictures and findings */
    void at(String name) {
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, HEIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.evaluate(SETTLED);
                String variant = "%s-%s-%d-%s"
                        .formatted(surface, name, width, scheme.name().toLowerCase(Locale.ROOT));
                look(variant, width);
                Screenshots.take(page, variant);
            }
        }
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Browsing.count();
    }

    private void look(String variant, int width) {
        int needed = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        if (needed > width) {
            findings.add("%s %s is %d px wide".formatted(variant, page.url(), needed));
        }
        for (Rule rule : axe().analyze().getViolations()) {
            findings.add(
                    "%s %s: %s, %s: %s".formatted(variant, page.url(), rule.getId(), rule.getHelp(), places(rule)));
        }
    }

    @SuppressWarnings("deprecation") // the other mode opens a second page for frames, and we have none
    private AxeBuilder axe() {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return page.locator(FOREIGN).count() == 0
                ? axe
                : axe.exclude(FOREIGN).disableRules(List.of("landmark-no-duplicate-main")); // the other one is in there
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                .collect(Collectors.joining("; "));
    }
}
