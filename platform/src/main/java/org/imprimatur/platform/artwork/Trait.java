package org.imprimatur.platform.artwork;

/** What a figure has for certain; what is not said is left to its seed. */
public enum Trait {
    GLASSES,
    HAT,
    BEARD,
    LONG_HAIR,
    CURLS,
    BALD,
    GREY_HAIR,
    SCARF,
    DARK_SKIN,
    LIGHT_SKIN,
    HEADSCARF,
    CROWN,
    BOW
}
