package org.imprimatur.web.site;

import java.util.Locale;
import org.imprimatur.generation.Use;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.page.UseCard;

/** Uses as their owners see them. */
final class UseCards {

    private static final int TITLE_MAX = 120;

    private UseCards() {}

    static UseCard of(Use use, Locale locale) {
        return new UseCard(
                title(use.prompt()),
                by(use),
                Words.day(use.askedAt(), locale),
                use.purpose(),
                status(use, locale),
                because(use, locale),
                use.earned().isZero() ? "–" : Words.amount(use.earned(), locale),
                use.job().isEmpty() ? Href.none() : Routes.generation(use.job()),
                use.playable() ? Routes.generationContent(use.job()) : Href.none(),
                use.playable() ? Routes.generationThumbnail(use.job()) : Href.none(),
                !use.job().startsWith("image_"));
    }

    private static String title(String prompt) {
        return prompt.codePointCount(0, prompt.length()) > TITLE_MAX
                ? prompt.substring(0, prompt.offsetByCodePoints(0, TITLE_MAX - 1)) + "…"
                : prompt;
    }

    private static String by(Use use) {
        return use.requester().equals(use.platform())
                ? use.platform()
                : "%s, %s".formatted(use.requester(), use.platform());
    }

    private static Pill status(Use use, Locale locale) {
        String state = use.state().equals("completed") && !use.playable() ? "withheld" : use.state();
        Tone tone = switch (state) {
            case "completed" -> Tone.SUCCESS;
            case "awaiting" -> Tone.WARNING;
            case "denied", "refused", "withdrawn", "withheld" -> Tone.DANGER;
            case "failed" -> Tone.NEUTRAL;
            default -> Tone.INFO;
        };
        return new Pill(tone, Messages.of(locale).text("use.state." + state));
    }

    /** What decided it: once it has come to an end without a decision of the policy, that end. */
    private static String because(Use use, Locale locale) {
        String code = switch (use.state()) {
            case "refused", "withdrawn", "failed" -> use.state();
            default -> use.reason();
        };
        return code.isEmpty() ? "" : Messages.of(locale).text("because." + code);
    }
}
