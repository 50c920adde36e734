package org.imprimatur.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imprimatur.clearance.Dossier;

/**
 * One generation as a reader of its page sees it.
 *
 * @param isAsker whether it is the reader's own, and not deleted
 * @param isOwner whether somebody of the reader's was found in it
 * @param dossier how it was cleared
 * @param output what was released; empty before, and after it was deleted
 * @param consents of everyone who was found in it
 * @param parent what it was made from, seen or not
 * @param children what was made of it, as far as the reader may see it; newest first
 */
public record ShownGeneration(
        Job job,
        boolean isAsker,
        boolean isOwner,
        boolean isDeleted,
        Dossier dossier,
        Optional<StoredOutput> output,
        List<Consent> consents,
        Optional<Relative> parent,
        List<Relative> children) {

    public ShownGeneration {
        consents = List.copyOf(consents);
        children = List.copyOf(children);
    }

    /** Whether everybody's consent still stands. */
    public boolean isInForce() {
        return consents.stream().allMatch(consent -> consent.withdrawnAt().isEmpty());
    }

    /** Whether a subject's consent stands; {@code withdrawnAt} is the first withdrawal after it was given. */
    public record Consent(String name, String handle, Optional<Instant> withdrawnAt) {}

    /** A generation up or down the chain; {@code isShown} says whether the reader may open it. */
    public record Relative(Job job, boolean isShown) {}
}
