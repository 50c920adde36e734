/**
 * The preview renderer: a labelled stand-in for a GPU inference server. It speaks the {@code /v1/videos} wire contract and
 * renders a real, if humble, H.264 clip on the CPU.
 */
@NullMarked
package org.imprimatur.platform.renderer;

import org.jspecify.annotations.NullMarked;
