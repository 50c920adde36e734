package org.imprimatur.platform.renderer.picture;

import java.util.List;

/** All that decides what a clip looks like: the same storyboard always gives the same frames. */
public record Storyboard(String prompt, List<String> subjects, long seed, Size size, int frames, int framesPerSecond) {
    public Storyboard {
        subjects = List.copyOf(subjects);
        if (frames <= 0 || framesPerSecond <= 0) {
            throw new IllegalArgumentException(
                    "A clip needs frames: " + frames + " at " + framesPerSecond + " a second");
        }
    }

    /** How much of the clip has been shown once this frame is over, 0..1. */
    double progress(int frame) {
        return (frame + 1.0) / frames;
    }

    /** In seconds: late enough that everybody is there and what was before has gone. */
    double tellingMoment() {
        return Math.min(1.6, seconds(frames - 1));
    }

    double seconds(int frame) {
        return (double) frame / framesPerSecond;
    }
}
