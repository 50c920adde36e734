package org.imprimatur.platform.renderer.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a remix carries on of the clip it was made from: it begins with that one's last picture, and keeps its end hanging in
 * the scene. As that end shows what it had kept itself, a chain of remixes stays visible.
 */
public final class Memory {
    private static final double DISSOLVE_SECONDS = 1.0;
    private static final int KEPT_WIDTH = 360;
    private static final double SHARE = 0.32;
    private static final double PICTURES_A_SECOND = 12;

    private final List<BufferedImage> moving = new ArrayList<>();
    private BufferedImage last = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    /** Of a clip that was made from nothing. */
    public static Memory none() {
        return new Memory();
    }

    /** Keeps a picture, small; the last one kept also in full. */
    public void keep(BufferedImage picture) {
        last = picture;
        int width = Math.min(KEPT_WIDTH, picture.getWidth());
        moving.add(Still.scaled(picture, width, Math.max(1, width * picture.getHeight() / picture.getWidth())));
    }

    public boolean isEmpty() {
        return moving.isEmpty();
    }

    void paint(BufferedImage picture, double seconds) {
        if (isEmpty()) {
            return;
        }
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hang(graphics, picture.getWidth(), picture.getHeight(), seconds);
        dissolve(graphics, picture.getWidth(), picture.getHeight(), seconds);
        graphics.dispose();
    }

    private void hang(Graphics2D graphics, int width, int height, double seconds) {
        BufferedImage shown = moving.get(index(seconds));
        int inner = (int) (width * SHARE);
        int high = Math.min((int) (height * 0.5), inner * shown.getHeight() / shown.getWidth());
        int border = Math.max(3, width / 90);
        graphics.translate(width * 0.79, 0);
        graphics.rotate(0.02 * Math.sin(seconds * 2));
        graphics.setColor(new Color(0x4a3626));
        graphics.fillRect(-inner / 3, 0, Math.max(1, border / 3), height / 9);
        graphics.fillRect(inner / 3, 0, Math.max(1, border / 3), height / 9);
        graphics.translate(-inner / 2, height / 9);
        graphics.setColor(new Color(0, 0, 0, 70));
        graphics.fillRect(border / 2, border / 2, inner + 2 * border, high + 2 * border);
        graphics.setColor(new Color(0xd9a441));
        graphics.fillRect(-border, -border, inner + 2 * border, high + 2 * border);
        graphics.setColor(new Color(0xfff6dd));
        graphics.fillRect(-border / 3, -border / 3, inner + 2 * border / 3, high + 2 * border / 3);
        graphics.drawImage(shown, 0, 0, inner, high, null);
        graphics.setTransform(new java.awt.geom.AffineTransform());
    }

    /** To and fro, so that it never jumps. */
    private int index(double seconds) {
        int count = moving.size();
        if (count == 1) {
            return 0;
        }
        int at = (int) (seconds * PICTURES_A_SECOND) % (2 * count - 2);
        return at < count ? at : 2 * count - 2 - at;
    }

    private void dissolve(Graphics2D graphics, int width, int height, double seconds) {
        double left = 1 - seconds / DISSOLVE_SECONDS;
        if (left > 0) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) left));
            graphics.drawImage(last, 0, 0, width, height, null);
        }
    }
}
