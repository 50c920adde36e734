package org.imprimatur.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imprimatur.organisations.ManagingMembers;
import org.imprimatur.organisations.Member;
import org.imprimatur.organisations.MemberList;
import org.imprimatur.organisations.Staff;
import org.imprimatur.organisations.StudioRole;
import org.imprimatur.web.identity.Caller;
import org.imprimatur.web.identity.Role;
import org.imprimatur.web.page.FieldErrors;
import org.imprimatur.web.page.Href;
import org.imprimatur.web.page.Pager;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.StudioMemberRemovalPage;
import org.imprimatur.web.page.StudioMemberRoutes;
import org.imprimatur.web.page.StudioMembersPage;
import org.imprimatur.web.page.StudioMembersPage.Invitation;
import org.imprimatur.web.page.StudioMembersPage.RoleChoice;
import org.imprimatur.web.page.Tone;

/** Fills the pages about a studio's members. */
@RequestScoped
public class StudioMemberPages {

    @Inject
    Caller caller;

    @Inject
    Frames frames;

    @Inject
    StudioDesk desk;

    @Inject
    ManagingMembers members;

    /** What was typed into the form that invites somebody. */
    record Typed(String email, Set<StudioRole> roles) {

        Typed {
            roles = Set.copyOf(roles);
        }

        static Typed nothing() {
            return new Typed("", Set.of());
        }
    }

    StudioMembersPage page(int number, Typed typed, FieldErrors errors) {
        Staff staff = caller.staff();
        MemberList list = members.list(staff, number);
        return new StudioMembersPage(
                frames.frame("studio"),
                desk.studio().displayName(),
                caller.hasRole(Role.STUDIO_LEGAL),
                list.members().stream()
                        .map(member -> row(member, list, member.id().equals(staff.id())))
                        .toList(),
                pager(number, list),
                new Invitation(typed.email(), choices(typed.roles())),
                errors);
    }

    StudioMemberRemovalPage removal(Member.Id id) {
        Member member = members.get(caller.staff(), id);
        return new StudioMemberRemovalPage(
                frames.frame("studio"), desk.studio().displayName(), id.toString(), member.name(), member.email());
    }

    private StudioMembersPage.Row row(Member member, MemberList list, boolean self) {
        return new StudioMembersPage.Row(
                member.id().toString(),
                member.name(),
                member.email(),
                state(member.state()),
                list.findLastSeen(member.id())
                        .map(at -> Words.day(at, frames.locale()))
                        .orElse(""),
                self,
                member.state() == Member.State.INVITED,
                choices(member.roles()));
    }

    private Pill state(Member.State state) {
        Tone tone = switch (state) {
            case INVITED -> Tone.WARNING;
            case ACTIVE -> Tone.SUCCESS;
            case DISABLED -> Tone.DANGER;
        };
        return new Pill(tone, desk.words().text("members.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static List<RoleChoice> choices(Set<StudioRole> chosen) {
        return Arrays.stream(StudioRole.values())
                .map(role -> new RoleChoice(role.wire(), chosen.contains(role)))
                .toList();
    }

    private static Pager pager(int number, MemberList list) {
        int first = (number - 1) * ManagingMembers.MEMBERS_MAX + 1;
        int last = first + list.members().size() - 1;
        boolean isSingle = number == 1 && list.total() <= last;
        if (isSingle || list.members().isEmpty()) {
            return Pager.single();
        }
        return new Pager(
                number == 1 ? Href.none() : StudioMemberRoutes.page(number - 1),
                last >= list.total() ? Href.none() : StudioMemberRoutes.page(number + 1),
                "%d–%d / %d".formatted(first, last, list.total()));
    }
}
