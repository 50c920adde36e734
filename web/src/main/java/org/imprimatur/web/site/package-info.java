/** The HTML pages: from use cases to page models. */
@NullMarked
package org.imprimatur.web.site;

import org.jspecify.annotations.NullMarked;
