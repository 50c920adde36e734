/** Likenesses and characters over HTTP. */
@NullMarked
package org.imprimatur.web.registry;

import org.jspecify.annotations.NullMarked;
