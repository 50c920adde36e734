/** A creator's pages. */
@NullMarked
package org.imprimatur.web.site.generations;

import org.jspecify.annotations.NullMarked;
