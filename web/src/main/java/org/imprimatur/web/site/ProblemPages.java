package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.imprimatur.web.page.ProblemPage;
import org.imprimatur.web.page.Routes;
import org.imprimatur.web.problem.PeoplesProblems;
import org.imprimatur.web.problem.Problem;

/** A problem as a page for people. */
@RequestScoped
public class ProblemPages implements PeoplesProblems {

    @Inject
    Frames frames;

    @Inject
    Rendering rendering;

    @Override
    public String html(Problem problem) {
        return rendering.html(new ProblemPage(
                frames.frame(""),
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.status() < 500 ? "Nothing was changed." : "",
                problem.requestId(),
                Routes.HOME));
    }
}
