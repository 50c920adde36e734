/** Double entry: balanced, immutable records of business events. */
@NullMarked
package org.imprimatur.licensing.accounting;

import org.jspecify.annotations.NullMarked;
