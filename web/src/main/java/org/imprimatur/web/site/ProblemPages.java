package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.ProblemPage;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.problem.PeoplesProblems;
import org.imprimatur.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A problem as a page for people: what happened, what was kept, and what to do next. */
@RequestScoped
public class ProblemPages implements PeoplesProblems {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503);
    private static final Set<Integer> REPEATABLE = Set.of(403, 409, 413, 415, 422, 500, 503);

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Inject
    HttpServletRequest request;

    @Override
    public String html(Problem problem) {
        Messages words = Messages.of(frames.locale());
        String key = "problem." + wordsFor(problem.status());
        return rendering.html(new ProblemPage(
                frames.problemFrame(),
                problem.status(),
                words.text(key + ".title"),
                detail(problem),
                words.text(key + ".kept"),
                words.text(key + ".next"),
                problem.requestId(),
                back(problem.status())));
    }

    private static int wordsFor(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    /** What is said of this occurrence; where it only repeats the standard's phrase, or is about us, nothing. */
    private static String detail(Problem problem) {
        boolean saysNothing = problem.detail().equals(problem.title()) || problem.status() == 500;
        return saysNothing || problem.detail().isEmpty() ? "" : sentence(problem.detail());
    }

    private static String sentence(String detail) {
        String text = Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    /** To the page that the form was on, where repeating may help. */
    private Href back(int status) {
        if (status == 401) {
            return Routes.SIGN_IN;
        }
        return REPEATABLE.contains(status) ? referrer(request.getHeader("Referer")) : Routes.HOME;
    }

    private Href referrer(@Nullable String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            boolean isOurs = request.getServerName().equals(uri.getHost())
                    && uri.getRawPath().startsWith("/");
            return isOurs ? Href.of(uri.getRawPath()) : Routes.HOME;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Routes.HOME;
        }
    }
}
