package org.imprimatur.platform.artwork;

import java.util.List;

/** What a figure is, and the words that a prompt may call it. */
public enum Kind {
    PERSON(People::person, 0.62, "person", "woman", "man", "girl", "boy", "singer", "gardener", "chef"),
    CAT(Animals::cat, 0.94, "cat", "kitten", "tomcat"),
    DOG(Animals::dog, 0.94, "dog", "puppy", "terrier", "hound"),
    PARROT(Animals::parrot, 0.94, "parrot", "macaw", "bird"),
    FOX(Animals::fox, 0.94, "fox"),
    OWL(Animals::owl, 0.94, "owl"),
    WHALE(Animals::whale, 0.94, "whale"),
    SNAIL(Animals::snail, 0.94, "snail"),
    CLOCK(Things::clock, 1.0, "clock", "clockwork", "watch"),
    TEAPOT(Things::teapot, 1.0, "teapot", "kettle", "tea"),
    LIGHTHOUSE(Things::lighthouse, 1.0, "lighthouse"),
    BOAT(Things::boat, 1.0, "boat", "ship", "ferry", "sailboat"),
    BALLOON(Things::balloon, 1.0, "balloon", "airship"),
    BICYCLE(Things::bicycle, 1.0, "bicycle", "bike", "tandem"),
    LANTERN(Things::lantern, 1.0, "lantern", "lamp"),
    ROBOT(Fantasies::robot, 1.0, "robot", "automaton", "android"),
    DRAGON(Fantasies::dragon, 1.0, "dragon"),
    GHOST(Fantasies::ghost, 1.0, "ghost", "spirit"),
    MUSHROOM(Fantasies::mushroom, 1.0, "mushroom", "toadstool"),
    CLOUD(Fantasies::cloud, 1.0, "cloud"),
    CACTUS(Fantasies::cactus, 1.0, "cactus");

    private final Figure figure;
    private final double visible;
    private final List<String> words;

    Kind(Figure figure, double visible, String... words) {
        this.figure = figure;
        this.visible = visible;
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }

    /** How much of the figure a portrait shows, from above: of a person head and shoulders. */
    double visible() {
        return visible;
    }

    /** Draws the figure in a square of 100 units that it stands in, with a moment of its movement. */
    void draw(Pen pen, Look look, double seconds) {
        figure.draw(pen, look, seconds);
    }

    /** How one kind is drawn. */
    @FunctionalInterface
    interface Figure {
        void draw(Pen pen, Look look, double seconds);
    }
}
