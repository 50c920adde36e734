package org.imprimatur.web.page;

/**
 * One use, as the owner of the likeness sees it.
 *
 * @param title what was asked for, shortened
 * @param by who asked, and through what
 * @param purpose wire name
 * @param because why it was decided so, in a sentence
 * @param earned for this likeness; a dash for nothing
 * @param page where all of it is told; none when it was denied
 * @param content the film or picture; none when there is nothing to see
 * @param thumbnail a small picture of it; none likewise
 * @param film whether it is a film rather than a picture
 */
public record UseCard(
        String title,
        String by,
        String date,
        String purpose,
        Pill status,
        String because,
        String earned,
        Href page,
        Href content,
        Href thumbnail,
        boolean film) {}
