package org.imprimatur.provenance.container;

/**
 * Absolute file positions inside a file: {@code count} big-endian numbers of {@code width} bytes, one every {@code
 * stride} bytes.
 */
record OffsetTable(long start, long count, int width, int stride) {
    OffsetTable {
        if ((width != 4 && width != 8) || stride < width || count < 1) {
            throw new IllegalArgumentException("no offset table: width " + width + ", stride " + stride);
        }
    }

    static OffsetTable dense(long start, long count, int width) {
        return new OffsetTable(start, count, width, width);
    }

    long end() {
        return start + (count - 1) * stride + width;
    }
}
