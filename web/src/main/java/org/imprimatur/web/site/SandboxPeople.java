package org.imprimatur.web.site;

import java.util.List;
import org.imprimatur.web.page.HomePage.Person;

/** Who lives in the sandbox's realm, for whoever looks around there. Nowhere else does anybody read of an account. */
final class SandboxPeople {

    static final List<Person> ALL = List.of(
            new Person("mira", "Mira Kovač"),
            new Person("tomas", "Tomás Quill"),
            new Person("carla", "Carla Ibsen"),
            new Person("ada-legal", "Ada Winterbourne"),
            new Person("leo-licensing", "Leo Marchetti"),
            new Person("fin-finance", "Fin Abernathy"),
            new Person("rhea", "Rhea Sandoval"),
            new Person("otto", "Otto Lindqvist"));

    private SandboxPeople() {}
}
