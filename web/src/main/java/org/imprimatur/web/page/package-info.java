/**
 * The HTML pages: models of what is shown, and the templates that show it.
 *
 * <p>A model holds display strings only, already written in the reader's language; no type of the domain gets in here.
 * {@link Pages} turns a model into HTML. The forms are plain posts that work without scripts; which form posts which
 * fields to which path is written in {@code docs/pages.md}, and the paths are those of {@link Routes}.
 */
@NullMarked
package org.imprimatur.web.page;

import org.jspecify.annotations.NullMarked;
