package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.media.Digest;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.Violations;
import org.imprimatur.registry.Party;

/**
 * Submits what came with an `Idempotency-Key`: the same key of the same party asks for the same thing once, however often
 * it is sent. Two at a time wait for each other.
 */
@Stateless
public class SubmittingOnce {

    private static final int KEY_LENGTH_MAX = 255;

    @Inject
    SubmittingJobs submitting;

    @Inject
    SubmissionKeys keys;

    @Inject
    Clearances clearances;

    @Inject
    Jobs jobs;

    /**
     * @param key empty when none came: then nothing is compared
     * @throws ConflictException when the key has been used for something else
     */
    public List<Submission> submit(List<ClearanceRequest> requests, String key) {
        new Violations()
                .requireLength(key, 0, KEY_LENGTH_MAX, "Idempotency-Key")
                .throwIfAny();
        return key.isEmpty() ? submitting.submitAll(requests) : submitKeyed(requests, key);
    }

    private List<Submission> submitKeyed(List<ClearanceRequest> requests, String key) {
        Party.Id party = requests.get(0).actor().party().id();
        Digest asked = digest(requests);
        Optional<SubmissionKeys.Use> before = keys.claim(party, key);
        if (before.isPresent()) {
            return repeated(before.get(), asked, key);
        }
        List<Submission> submissions = submitting.submitAll(requests);
        List<ClearanceRequest.Id> ids =
                requests.stream().map(ClearanceRequest::id).toList();
        keys.add(party, key, new SubmissionKeys.Use(asked, ids), requests.get(0).askedAt());
        return submissions;
    }

    private List<Submission> repeated(SubmissionKeys.Use before, Digest asked, String key) {
        if (!before.asked().equals(asked)) {
            throw new ConflictException("the key `%s` was used for another request".formatted(key));
        }
        return before.requests().stream().map(this::recall).toList();
    }

    /** As it was answered then, with the job as it is now. */
    private Submission recall(ClearanceRequest.Id id) {
        ClearanceRequest request = clearances.get(id);
        Clearance clearance = new Clearance(request, clearances.decisions(id).get(0), clearances.findQuote(id));
        Optional<Job> job = jobs.findOfRequest(id);
        job.ifPresent(known -> jobs.getVisible(request.actor(), known.id())); // not one that was deleted since
        return new Submission(clearance, job);
    }

    /** Of all that was asked for, each part with its length before it, so that no two requests read the same. */
    private static Digest digest(List<ClearanceRequest> requests) {
        StringBuilder text = new StringBuilder().append(requests.size());
        ClearanceRequest asked = requests.get(0);
        List<String> parts = List.of(
                asked.actor().person().id().toString(),
                asked.prompt(),
                asked.model(),
                Integer.toString(asked.seconds()),
                asked.size(),
                String.join(" ", asked.handles()),
                asked.purpose().wire(),
                asked.territory(),
                asked.categories().stream().map(Category::wire).sorted().collect(Collectors.joining(" ")),
                asked.medium().wire(),
                asked.findParent().orElse(""));
        parts.forEach(
                part -> text.append('\n').append(part.length()).append(' ').append(part));
        return Digest.of(text.toString());
    }
}
