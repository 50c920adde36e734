package org.imprimatur.platform.artwork;

/** The hand that draws: each studio of the sample world has its own, and people are drawn in the first. */
public enum Style {
    /** Shaded from above, without outlines. */
    SOFT,
    /** Flat colours inside strong dark outlines. */
    INK,
    /** Layers of coloured paper that throw small shadows. */
    PAPER,
    /** Coarse squares. */
    PIXEL
}
