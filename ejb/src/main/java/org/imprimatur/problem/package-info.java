/** What goes wrong in ways that a caller can do something about. */
@NullMarked
package org.imprimatur.problem;

import org.jspecify.annotations.NullMarked;
