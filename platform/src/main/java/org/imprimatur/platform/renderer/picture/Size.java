package org.imprimatur.platform.renderer.picture;

/** Width and height of a frame in pixels, both even because chroma is subsampled 4:2:0. */
public record Size(int width, int height) {
    public Size {
        if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("A frame needs positive, even sides, not " + width + "x" + height);
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
