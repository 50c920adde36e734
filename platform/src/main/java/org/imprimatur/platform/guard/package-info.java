/**
 * The inference guard: the only listener in front of a GPU server. Nothing is generated without a grant that names this
 * guard, this request and these exact bytes, and no grant works twice (DESIGN.md, rule 3).
 */
@NullMarked
package org.imprimatur.platform.guard;

import org.jspecify.annotations.NullMarked;
