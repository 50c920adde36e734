package org.imprimatur.web.page;

import java.util.List;

/**
 * The front door: what this is, and where each role goes.
 *
 * @param places where the visitor's own roles lead, with what is going on there; empty for somebody who has not signed in
 * @param doors the places to show to everybody, by name; texts come from {@code home.door.<name>.title|text|action}
 * @param people whom to sign in as, where nothing is real; empty elsewhere and for those who have signed in
 */
public record HomePage(Frame frame, List<Place> places, List<Door> doors, List<Person> people) implements Page {

    public HomePage {
        places = List.copyOf(places);
        doors = List.copyOf(doors);
        people = List.copyOf(people);
    }

    /** One role's way in; {@code name} is likeness, verify, studio, platform ... */
    public record Door(String name, Href href) {}

    /** One place of the visitor's own; its name comes from {@code nav.<section>}, its text from {@code home.place.<section>}. */
    public record Place(String section, Href href, List<Figure> figures) {

        public Place {
            figures = List.copyOf(figures);
        }
    }

    /** A live figure; its name comes from {@code home.figure.<name>}. */
    public record Figure(String name, String value) {}

    /** Somebody of the sandbox; what they are comes from {@code home.person.<account>}. */
    public record Person(String account, String name) {}
}
