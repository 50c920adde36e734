/** How a request was decided, as several pages show it. */
@NullMarked
package org.imprimatur.web.site.cleared;

import org.jspecify.annotations.NullMarked;
