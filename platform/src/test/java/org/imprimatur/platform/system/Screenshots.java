package org.imprimatur.platform.system;

import com.microsoft.playwright.Page;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small pictures of pages: under target/, and in docs/screenshots when asked for. */
final class Screenshots {
    /** Set to renew the pictures of the documentation. */
    private static final String WANTED = "imprimatur.screenshots";

    private static final int HEIGHT_MAX = 1600;
    private static final int WIDTH_MAX = 640;
    private static final float QUALITY = 0.5f;

    private Screenshots() {}

    static void take(Page page, String name) {
        int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        byte[] upper = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(HEIGHT_MAX, height)));
        try (var bytes = new ByteArrayInputStream(upper)) {
            write(scaled(ImageIO.read(bytes)), directory().resolve(name + ".jpg"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path directory() throws IOException {
        Path project = Path.of(System.getProperty("imprimatur.project", ".."));
        return Files.createDirectories(
                project.resolve(Boolean.getBoolean(WANTED) ? "docs/screenshots" : "platform/target/screenshots"));
    }

    /** Half of a wide one's size. */
    private static BufferedImage scaled(BufferedImage upper) {
        double scale = Math.min(1.0, (double) WIDTH_MAX / upper.getWidth());
        int width = (int) Math.round(upper.getWidth() * scale);
        int height = (int) Math.round(upper.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(upper, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
