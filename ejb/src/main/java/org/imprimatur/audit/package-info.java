/** Who did what, and when. */
@NullMarked
package org.imprimatur.audit;

import org.jspecify.annotations.NullMarked;
