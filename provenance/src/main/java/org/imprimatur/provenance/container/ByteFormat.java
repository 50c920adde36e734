package org.imprimatur.provenance.container;

import org.imprimatur.provenance.ReadingLimits;

/** The formats whose bytes are hashed as they are, all but those of the manifest store (C2PA 2.2, section 18.5). */
enum ByteFormat {
    JPEG("image/jpeg") {
        @Override
        boolean recognises(MediaSource source) {
            return JpegReader.recognises(source);
        }

        @Override
        ByteLayout layout(MediaSource source, ReadingLimits limits) {
            return new JpegReader(source, limits).layout();
        }

        @Override
        byte[] framed(byte[] store) {
            return JpegSegments.framed(store);
        }

        @Override
        long framedLength(int storeLength) {
            return JpegSegments.framedLength(storeLength);
        }
    },
    PNG("image/png") {
        @Override
        boolean recognises(MediaSource source) {
            return PngReader.recognises(source);
        }

        @Override
        ByteLayout layout(MediaSource source, ReadingLimits limits) {
            return new PngReader(source, limits).layout();
        }

        @Override
        byte[] framed(byte[] store) {
            return PngReader.framed(store);
        }

        @Override
        long framedLength(int storeLength) {
            return PngReader.framedLength(storeLength);
        }
    };

    private final String mediaType;

    ByteFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract boolean recognises(MediaSource source);

    abstract ByteLayout layout(MediaSource source, ReadingLimits limits);

    /** The store as it is in a file. */
    abstract byte[] framed(byte[] store);

    abstract long framedLength(int storeLength);
}
