/** Bytes by their digest, and the protection of those that show a person. */
@NullMarked
package org.imprimatur.media;

import org.jspecify.annotations.NullMarked;
