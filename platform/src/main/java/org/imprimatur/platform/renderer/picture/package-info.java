/** Drawing without AWT: planes of limited-range Y'CbCr, outlines turned into coverage, text from a font file. */
@NullMarked
package org.imprimatur.platform.renderer.picture;

import org.jspecify.annotations.NullMarked;
