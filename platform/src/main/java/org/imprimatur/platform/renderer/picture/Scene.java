package org.imprimatur.platform.renderer.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imprimatur.platform.artwork.World;

/** The frames of one clip: the world, what it remembers, the prompt, who is in it, and that this is only a preview. */
public final class Scene {
    private static final Colour INK = Colour.ofRgb(1, 1, 1);
    private static final Colour SHADE = Colour.ofRgb(0.06, 0.07, 0.10);
    private static final Colour ACCENT = Colour.ofRgb(1, 0.78, 0.30);
    private static final int PROMPT_LINES = 2;
    private static final int MAXIMUM_SUBJECTS = 4;

    private final Storyboard board;
    private final World world;
    private final Memory memory;
    private final double em;
    private final int margin;
    private final List<Layer> layers = new ArrayList<>();
    private int floor;

    public Scene(Storyboard board, Memory memory) {
        this.board = board;
        this.memory = memory;
        Size size = board.size();
        world = new World(board.prompt(), board.subjects(), board.seed(), size.width(), size.height());
        em = Math.max(11, Math.min(size.width(), size.height()) / 18.0);
        margin = (int) Math.round(em);
        floor = size.height() - margin;
        layPrompt();
        laySubjects();
        layLabel();
    }

    public void paint(Canvas canvas, int frame) {
        canvas.take(pictureAt(board.seconds(frame)));
        layers.forEach(layer -> layer.paint(canvas));
        paintCounter(canvas, frame);
        paintProgress(canvas, frame);
    }

    /** One picture of the clip that stands for itself. */
    public BufferedImage still() {
        Canvas canvas = new Canvas(board.size());
        canvas.take(pictureAt(board.tellingMoment()));
        layers.forEach(layer -> layer.paint(canvas));
        return canvas.toPicture();
    }

    /** The same moment without the words, which are not legible when it is small. */
    public BufferedImage unlabelled() {
        return pictureAt(board.tellingMoment());
    }

    private BufferedImage pictureAt(double seconds) {
        BufferedImage picture = world.at(seconds);
        memory.paint(picture, seconds);
        return picture;
    }

    private void layPrompt() {
        int width = board.size().width() - 2 * margin;
        double padding = em * 0.6;
        List<String> lines =
                new Caption(Typeface.regular(), em, width - 2 * padding).lines(firstParagraph(), PROMPT_LINES);
        if (lines.isEmpty()) {
            return;
        }
        int lineHeight = (int) Math.round(em * 1.3);
        int height = (int) (lines.size() * lineHeight + padding * 1.4);
        floor -= height;
        layers.add(panel(width, height, margin, floor));
        for (int i = 0; i < lines.size(); i++) {
            Mask text = Typeface.regular().mask(lines.get(i), em);
            layers.add(
                    new Layer(text, (int) (margin + padding), (int) (floor + padding * 0.6 + i * lineHeight), INK, 1));
        }
    }

    /** What the asker wrote; owners' instructions come behind it. */
    private String firstParagraph() {
        return board.prompt().split("\\n\\n", 2)[0];
    }

    private void laySubjects() {
        int left = margin;
        int height = (int) Math.round(em * 1.25);
        int top = floor - height - margin / 2;
        double size = em * 0.8;
        for (String subject : board.subjects()
                .subList(0, Math.min(MAXIMUM_SUBJECTS, board.subjects().size()))) {
            double available = board.size().width() - 2 * margin - 2 * size;
            for (String line : new Caption(Typeface.bold(), size, available).lines(subject, 1)) {
                Mask text = Typeface.bold().mask(line, size);
                int width = (int) (text.width() + size);
                if (left + width > board.size().width() - margin && left > margin) {
                    left = margin;
                    top -= height + margin / 4;
                }
                layers.add(new Layer(chip(width, height, height / 2.0), left, top, ACCENT, 0.95));
                layers.add(new Layer(text, (int) (left + size / 2), (int) (top + (height - size * 1.2) / 2), SHADE, 1));
                left += width + margin / 2;
            }
        }
    }

    private void layLabel() {
        Mask text = Typeface.bold().mask("PREVIEW", em * 0.8);
        int width = (int) (text.width() + em);
        int height = (int) Math.round(em * 1.3);
        layers.add(panel(width, height, margin, margin));
        layers.add(new Layer(text, (int) (margin + em / 2), (int) (margin + em * 0.17), ACCENT, 1));
    }

    private void paintCounter(Canvas canvas, int frame) {
        String text = String.format(Locale.ROOT, "%05.2f s   %d/%d", board.seconds(frame), frame + 1, board.frames());
        Mask mask = Typeface.regular().mask(text, em * 0.7);
        int left = board.size().width() - margin - mask.width();
        canvas.fill(mask, left + 1, margin + 2, SHADE, 0.7);
        canvas.fill(mask, left, margin + 1, INK, 1);
    }

    private void paintProgress(Canvas canvas, int frame) {
        int height = Math.max(4, (int) (em / 5)) / 2;
        int width = (int) Math.round(board.size().width() / 2.0 * board.progress(frame));
        for (int y = board.size().height() / 2 - height; y < board.size().height() / 2; y++) {
            for (int x = 0; x < board.size().width() / 2; x++) {
                canvas.set(x, y, x < width ? ACCENT : SHADE);
            }
        }
    }

    private Layer panel(int width, int height, int left, int top) {
        return new Layer(chip(width, height, em * 0.35), left, top, SHADE, 0.62);
    }

    private static Mask chip(int width, int height, double radius) {
        return Outline.roundedRectangle(width, height, radius).rasterised(width, height);
    }

    /** A shape that does not move. */
    private record Layer(Mask mask, int left, int top, Colour colour, double opacity) {
        void paint(Canvas canvas) {
            canvas.fill(mask, left, top, colour, opacity);
        }
    }
}
