package org.imprimatur.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imprimatur.problem.UnsupportedMediaException;

/** Tells what an uploaded picture really is: its name and declared type are not looked at. */
public final class ImageProbe {

    public static final int BYTES_MAX = 20 * 1024 * 1024;
    private static final int SIDE_MAX = 8192;
    private static final long PIXELS_MAX = 40_000_000L;

    /**
     * What the bytes turned out to be.
     *
     * @param contentType `image/jpeg` or `image/png`
     */
    public record Image(String contentType, int width, int height) {}

    private ImageProbe() {}

    /** Decodes the picture whole. @throws UnsupportedMediaException when it is not one, broken or beyond the limits */
    public static Image probe(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > BYTES_MAX) {
            throw new UnsupportedMediaException("a picture of 1 byte to %d MiB was expected, %d bytes came"
                    .formatted(BYTES_MAX / 1024 / 1024, bytes.length));
        }
        String contentType = contentTypeOf(bytes);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader, contentType);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnsupportedMediaException known) {
                throw known;
            }
            throw new UnsupportedMediaException(
                    "the picture is broken: it begins as %s and cannot be decoded".formatted(contentType));
        }
    }

    private static Image decode(ImageReader reader, String contentType) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > SIDE_MAX || height > SIDE_MAX || (long) width * height > PIXELS_MAX) {
            throw new UnsupportedMediaException("a picture of at most %d pixels a side was expected, %dx%d came"
                    .formatted(SIDE_MAX, width, height));
        }
        reader.read(0); // a picture that does not decode is refused here, not found out later
        return new Image(contentType, width, height);
    }

    private static String contentTypeOf(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "image/png";
        }
        throw new UnsupportedMediaException("a JPEG or PNG picture was expected; these bytes are neither");
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
