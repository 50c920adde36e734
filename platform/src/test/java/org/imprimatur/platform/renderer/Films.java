package org.imprimatur.platform.renderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;

/** What a player would show of a clip; jcodec's own way to it, so that ours is not tested with itself. */
final class Films {
    private Films() {}

    /** The brightness of the first picture, in grey. */
    static BufferedImage firstPicture(Path film) throws IOException, JCodecException {
        try (FileChannelWrapper channel = NIOUtils.readableChannel(film.toFile())) {
            return grey(FrameGrab.createFrameGrab(channel).getNativeFrame());
        }
    }

    private static BufferedImage grey(Picture picture) {
        BufferedImage grey =
                new BufferedImage(picture.getCroppedWidth(), picture.getCroppedHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int luma = picture.getPlaneData(0)[y * picture.getWidth() + x] + 128;
                grey.setRGB(x, y, luma << 16 | luma << 8 | luma);
            }
        }
        return grey;
    }
}
