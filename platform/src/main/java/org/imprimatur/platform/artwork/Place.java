package org.imprimatur.platform.artwork;

import java.util.List;
import java.util.Random;

/** Where a scene plays, and the words that lead there. */
enum Place {
    SEA(List.of(
            "sea",
            "harbour",
            "harbor",
            "beach",
            "island",
            "pier",
            "ocean",
            "coast",
            "wave",
            "bay",
            "quay",
            "sail",
            "boat",
            "whale",
            "lighthouse")),
    CITY(List.of(
            "city", "street", "roof", "rooftop", "market", "station", "tower", "town", "square", "bridge", "tram")),
    FOREST(List.of("forest", "wood", "tree", "garden", "park", "orchard", "jungle", "greenhouse")),
    MOUNTAIN(List.of("mountain", "alp", "valley", "peak", "glacier", "summit", "ski", "snow", "cliff")),
    DESERT(List.of("desert", "dune", "sand", "canyon", "mesa", "oasis")),
    SPACE(List.of("space", "planet", "orbit", "rocket", "moon", "comet", "galaxy", "spaceship")),
    ROOM(List.of(
            "kitchen",
            "room",
            "library",
            "office",
            "workshop",
            "museum",
            "desk",
            "table",
            "classroom",
            "shop",
            "attic")),
    STAGE(List.of(
            "stage", "theatre", "theater", "concert", "opera", "circus", "dance", "dances", "dancing", "sings",
            "band")),
    FIELD(List.of("field", "meadow", "hill", "farm", "picnic", "countryside", "lawn"));

    private final List<String> words;

    Place(List<String> words) {
        this.words = words;
    }

    static Place of(Words text, Random random) {
        Place any = values()[random.nextInt(values().length)];
        for (String word : text.all()) {
            for (Place place : values()) {
                if (Words.isAny(word, place.words)) {
                    return place;
                }
            }
        }
        return any;
    }

    boolean isOutside() {
        return this != ROOM && this != STAGE && this != SPACE;
    }
}
