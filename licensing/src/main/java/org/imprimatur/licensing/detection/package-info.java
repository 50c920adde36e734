/** Finds registered names and delicate content in prompts. */
@NullMarked
package org.imprimatur.licensing.detection;

import org.jspecify.annotations.NullMarked;
