package org.imprimatur.platform.launcher.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.imprimatur.platform.artwork.Look;
import org.imprimatur.platform.artwork.Portrait;

/** Reference pictures for subjects of the sample world, drawn when they are needed; the same look gives the same bytes. */
public final class SamplePictures {
    private static final int SIDE = 512;

    private SamplePictures() {}

    /** A JPEG file, 512 pixels square. */
    public static byte[] portrait(Look look) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(Portrait.of(look, SIDE), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }
}
