package org.imprimatur.web.page;

import java.util.List;

/**
 * An owner's lists of approved people.
 *
 * @param newName what was typed as the name of a new list
 * @param errors by field: `name`; `name-` or `person-` and the id of a list
 */
public record LikenessListsPage(Frame frame, List<PeopleList> lists, String newName, FieldErrors errors)
        implements Page {

    public LikenessListsPage {
        lists = List.copyOf(lists);
    }

    /** The same page, saying what was just done. */
    public LikenessListsPage with(Notice notice) {
        return new LikenessListsPage(frame.with(notice), lists, newName, errors);
    }

    /**
     * One of them.
     *
     * @param attachedTo handles, without `@`, of the likenesses that it serves
     */
    public record PeopleList(String id, String name, List<Person> members, List<String> attachedTo) {

        public PeopleList {
            members = List.copyOf(members);
            attachedTo = List.copyOf(attachedTo);
        }
    }

    /** Someone on a list; {@code kind} is the last part of its message key. */
    public record Person(String handle, String name, String kind) {}
}
