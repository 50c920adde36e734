package org.imprimatur.provenance.container;

/**
 * A box of an ISO base media file (ISO 14496-12, section 4.2) by its place in the file.
 *
 * @param type four characters, one per byte
 * @param start position of the header
 * @param content position after size and type; for {@code uuid} boxes the user type is part of the content
 * @param end position after the box
 */
record BmffBox(String type, long start, long content, long end) {
    long length() {
        return end - start;
    }

    long contentLength() {
        return end - content;
    }

    BmffBox endingBy(long limit) {
        return end <= limit ? this : new BmffBox(type, start, content, limit);
    }
}
