/** Who there is, parties with their likenesses and characters. */
@NullMarked
package org.imprimatur.registry;

import org.jspecify.annotations.NullMarked;
