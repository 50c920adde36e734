package org.imprimatur.web.problem;

/** Shows a problem to people. The site implements it; problems need not know the site. */
public interface PeoplesProblems {

    /** A whole page. */
    String html(Problem problem);
}
