package org.imprimatur.platform.artwork;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/** The time of day, and with it the light. */
enum Hour {
    DAWN(List.of("dawn", "morning", "sunrise", "breakfast"), 0xf7b9a3, 0xfde9c8, 0xffe9b0, 0.10),
    NOON(List.of("noon", "day", "sunny", "summer", "midday"), 0x6fb7ea, 0xdcf1f7, 0xfff6cf, 0.0),
    DUSK(List.of("dusk", "evening", "sunset", "autumn"), 0x5b3f7d, 0xf29a6b, 0xffd98a, 0.22),
    NIGHT(List.of("night", "midnight", "moon", "moonlit", "dark", "star", "starry"), 0x141b3d, 0x3c4f86, 0xf3f1dc, 0.5);

    private final List<String> words;
    private final Color zenith;
    private final Color horizon;
    private final Color sun;
    private final double shade;

    Hour(List<String> words, int zenith, int horizon, int sun, double shade) {
        this.words = words;
        this.zenith = new Color(zenith);
        this.horizon = new Color(horizon);
        this.sun = new Color(sun);
        this.shade = shade;
    }

    static Hour of(Words text, Random random) {
        Hour any = values()[random.nextInt(values().length)];
        for (Hour hour : values()) {
            if (text.haveAny(hour.words)) {
                return hour;
            }
        }
        return any;
    }

    Color zenith() {
        return zenith;
    }

    Color horizon() {
        return horizon;
    }

    Color sun() {
        return sun;
    }

    /** A colour as it looks at this hour. */
    Color lit(Color colour) {
        return Colours.mixed(colour, zenith, shade);
    }
}
