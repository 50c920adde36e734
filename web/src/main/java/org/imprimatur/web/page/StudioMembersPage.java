package org.imprimatur.web.page;

import java.util.List;

/**
 * Who works for a studio.
 *
 * @param editor whether the visitor may change it
 * @param invitation what was typed into its form
 * @param errors by field: {@code email}, {@code roles}
 */
public record StudioMembersPage(
        Frame frame,
        String studio,
        boolean editor,
        List<Row> members,
        Pager pager,
        Invitation invitation,
        FieldErrors errors)
        implements Page {

    public StudioMembersPage {
        members = List.copyOf(members);
    }

    public StudioMembersPage with(Notice notice) {
        return new StudioMembersPage(frame.with(notice), studio, editor, members, pager, invitation, errors);
    }

    /**
     * A member.
     *
     * @param lastSeen a day; empty when it is not known
     * @param self whether it is the visitor
     * @param invited whether the letter may be sent once more
     */
    public record Row(
            String id,
            String name,
            String email,
            Pill state,
            String lastSeen,
            boolean self,
            boolean invited,
            List<RoleChoice> roles) {

        public Row {
            roles = List.copyOf(roles);
        }

        public boolean hasRoles() {
            return roles.stream().anyMatch(RoleChoice::chosen);
        }
    }

    /** A role by its wire name, which is the last part of its message key. */
    public record RoleChoice(String name, boolean chosen) {}

    /** The form that invites somebody. */
    public record Invitation(String email, List<RoleChoice> roles) {

        public Invitation {
            roles = List.copyOf(roles);
        }
    }
}
