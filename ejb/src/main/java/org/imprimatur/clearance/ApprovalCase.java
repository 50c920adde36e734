package org.imprimatur.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A question to an owner with all that helps to answer it.
 *
 * @param ownPart what the owner gets of the price after our fee and the shares of others, as the terms stand now
 * @param marks where the prompt names someone, in order and apart from each other
 * @param others who else is in the request
 * @param pictured whether there is a picture of the subject that may be shown; never of a person
 * @param parent the job that is to be remixed, where the owner's subject is in it; null when not
 * @param answeredBy whose answer it was; null while it waits, and when nobody's
 */
public record ApprovalCase(
        Approval approval,
        Subject subject,
        Party requester,
        Party platform,
        Money ownPart,
        List<Mark> marks,
        List<Companion> others,
        boolean pictured,
        @Nullable String parent,
        @Nullable Party answeredBy,
        @Nullable Instant answeredAt) {

    public ApprovalCase {
        marks = List.copyOf(marks);
        others = List.copyOf(others);
    }

    public Optional<String> findParent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Party> findAnsweredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> findAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Words of the prompt that name someone, in UTF-16 units. @param own whether it is who the question is about */
    public record Mark(int start, int end, boolean own) {}

    /** Another subject of the same request. @param answer where its owner stands: a state's wire name, or `not-asked` */
    public record Companion(String handle, String name, String answer) {}
}
