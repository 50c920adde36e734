/** How answers travel. */
@NullMarked
package org.imprimatur.web.encoding;

import org.jspecify.annotations.NullMarked;
