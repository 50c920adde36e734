/** Amounts that never round silently, and shares of them that add up exactly. */
@NullMarked
package org.imprimatur.licensing.money;

import org.jspecify.annotations.NullMarked;
