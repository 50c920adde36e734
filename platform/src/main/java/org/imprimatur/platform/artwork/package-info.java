/**
 * Drawn by rule, not by hand: invented people, animals and things, and the places they are in. The sample world's reference
 * pictures and the preview renderer's clips show the same ones. Shapes only: a bare server has no fonts.
 */
@NullMarked
package org.imprimatur.platform.artwork;

import org.jspecify.annotations.NullMarked;
