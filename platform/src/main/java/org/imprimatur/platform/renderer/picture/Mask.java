package org.imprimatur.platform.renderer.picture;

/** How much of each pixel a shape covers, 0..255, row by row. */
final class Mask {
    private final int width;
    private final int height;
    private final byte[] coverage;

    Mask(int width, int height, byte[] coverage) {
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : coverage[y * width + x] & 0xff;
    }
}
