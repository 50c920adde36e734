package org.imprimatur.platform.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Small pictures to upload. */
final class Pictures {
    private Pictures() {}

    static byte[] jpeg() throws IOException {
        return encoded("jpg");
    }

    static byte[] png() throws IOException {
        return encoded("png");
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x3366CC));
        graphics.fillOval(60, 20, 200, 200);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
