/** From frames to a fast-start MP4: H.264 by jcodec, the file's boxes (ISO/IEC 14496-12) by us. */
@NullMarked
package org.imprimatur.platform.renderer.film;

import org.jspecify.annotations.NullMarked;
