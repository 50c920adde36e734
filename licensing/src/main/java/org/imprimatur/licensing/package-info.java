/** What may be done with a likeness or character, by whom, at which price. */
@NullMarked
package org.imprimatur.licensing;

import org.jspecify.annotations.NullMarked;
