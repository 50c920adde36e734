package org.imprimatur.web.page;

import java.util.List;

/**
 * The front door: what this is, and where each role goes.
 *
 * @param doors the places to show, by name; texts come from {@code home.door.<name>.title|text|action}
 */
public record HomePage(Frame frame, List<Door> doors) implements Page {

    public HomePage {
        doors = List.copyOf(doors);
    }

    /** One role's way in; {@code name} is likeness, verify, studio, platform ... */
    public record Door(String name, Href href) {}
}
