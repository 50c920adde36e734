package org.imprimatur.platform.renderer.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.imprimatur.platform.renderer.picture.Canvas;
import org.imprimatur.platform.renderer.picture.Memory;
import org.imprimatur.platform.renderer.picture.Scene;
import org.imprimatur.platform.renderer.picture.Still;
import org.imprimatur.platform.renderer.picture.Storyboard;

/** Renders a storyboard into an MP4 file. */
public final class Film {
    private final Storyboard board;
    private final Scene scene;

    public Film(Storyboard board, Memory memory) {
        this.board = board;
        this.scene = new Scene(board, memory);
    }

    /** A small JPEG of a telling moment. */
    public byte[] thumbnail() {
        return Still.thumbnail(scene.unlabelled());
    }

    /** Writes the file; tells how many frames are done after each one, and stops early when the thread is interrupted. */
    public void render(Path file, IntConsumer framesDone) throws IOException, InterruptedException {
        Canvas canvas = new Canvas(board.size());
        H264Track track = new H264Track(board.size(), board.framesPerSecond());
        for (int frame = 0; frame < board.frames(); frame++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Stopped at frame " + frame);
            }
            scene.paint(canvas, frame);
            track.add(canvas);
            framesDone.accept(frame + 1);
        }
        Mp4.write(track, file);
    }
}
