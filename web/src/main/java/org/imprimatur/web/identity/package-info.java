/** Who is calling, and may they. */
@NullMarked
package org.imprimatur.web.identity;

import org.jspecify.annotations.NullMarked;
