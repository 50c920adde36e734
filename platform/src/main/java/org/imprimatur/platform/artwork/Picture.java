package org.imprimatur.platform.artwork;

import java.awt.image.BufferedImage;

/** Where pictures to draw on come from. */
final class Picture {
    static {
        // On a desk this would otherwise open a window's worth of machinery. A JVM that has begun to use it keeps it.
        System.setProperty("java.awt.headless", "true");
    }

    private Picture() {}

    static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
}
