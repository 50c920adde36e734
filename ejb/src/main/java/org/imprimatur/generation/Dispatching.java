package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Clearances;
import org.imprimatur.clearance.Clearing;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.licensing.grant.Grant;
import org.imprimatur.licensing.grant.Limits;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;
import org.imprimatur.vitals.Measures;

/** Decides once more, under the locks, and makes out the grant (rules 2 and 3). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatching {

    private static final Duration GRANT_LIFE = Duration.ofSeconds(15);
    private static final Duration LEASE = Duration.ofSeconds(60);

    /** Longer than the backend may take to answer with a picture. */
    private static final Duration SYNCHRONOUS_LEASE = InferenceBackend.IMAGE_TIMEOUT.plusSeconds(60);

    /** What guards let pass as a reference. */
    private static final long REFERENCE_BYTES_MAX = 64L * 1024 * 1024;

    @Inject
    Clearing clearing;

    @Inject
    Clearances clearances;

    @Inject
    Subjects subjects;

    @Inject
    Jobs jobs;

    @Inject
    Outputs outputs;

    @Inject
    Deletions deletions;

    @Inject
    Settings settings;

    @Inject
    Measures measures;

    /**
     * @return empty when consent or the parent of a remix has gone, and the job ended; or when the claim does not hold any
     *     more
     */
    public Optional<DispatchOrder> order(Claim claim, Instant now) throws IOException {
        ClearanceDecision decision = clearing.confirm(claim.request(), now);
        if (decision.outcome() != Outcome.PERMITTED) {
            jobs.ended(claim, JobState.WITHDRAWN, decision.reason(), Reasons.sentence(decision.reason()), now);
            return Optional.empty();
        }
        ClearanceRequest request = clearances.get(claim.request());
        String instructions = instructions(decision.subjectIds());
        Optional<InferenceRequest> inference = request.findParent().isPresent()
                ? remix(claim, request, instructions, now)
                : Optional.of(
                        request.medium().isFilm()
                                ? InferenceRequest.film(request, instructions)
                                : InferenceRequest.still(request, instructions));
        return inference.isPresent() ? order(claim, request, decision, inference.get(), now) : Optional.empty();
    }

    private Optional<DispatchOrder> order(
            Claim claim, ClearanceRequest request, ClearanceDecision decision, InferenceRequest inference, Instant now)
            throws IOException {
        DispatchOrder order = new DispatchOrder(inference, grant(claim, request, decision, inference, now));
        Instant until = now.plus(order.isSynchronous() ? SYNCHRONOUS_LEASE : LEASE);
        if (!jobs.dispatching(claim, order.grant().id(), decision, until)) {
            return Optional.empty();
        }
        measures.granted();
        return Optional.of(order);
    }

    private Optional<InferenceRequest> remix(Claim claim, ClearanceRequest request, String instructions, Instant now)
            throws IOException {
        Job.Id parent = new Job.Id(request.findParent().orElseThrow());
        Optional<Path> file = deletions.isDeleted(parent) ? Optional.empty() : outputs.findFile(parent);
        if (file.isEmpty()) {
            jobs.ended(claim, JobState.FAILED, "parent-deleted", Reasons.sentence("parent-deleted"), now);
            return Optional.empty();
        }
        if (Files.size(file.get()) > REFERENCE_BYTES_MAX) {
            jobs.ended(claim, JobState.FAILED, "parent-too-large", Reasons.sentence("parent-too-large"), now);
            return Optional.empty();
        }
        return Optional.of(InferenceRequest.remix(request, instructions, file.get()));
    }

    private Grant grant(
            Claim claim, ClearanceRequest request, ClearanceDecision decision, InferenceRequest inference, Instant now)
            throws IOException {
        return new Grant(
                settings.publicUrl().toString(),
                settings.inferenceAudience(),
                UUID.randomUUID().toString(),
                now,
                now.plus(GRANT_LIFE),
                claim.job().value(),
                decision.id().toString(),
                decision.subjects().stream()
                        .map(s -> "%s/%d".formatted(s.subject(), s.policyVersion()))
                        .toList(),
                "POST",
                inference.path(),
                inference.body().sha256(),
                new Limits(request.seconds(), request.size(), 1));
    }

    private String instructions(List<Subject.Id> found) {
        return subjects.all(found).stream()
                .filter(s -> !s.instructions().isBlank())
                .map(s -> "%s: %s".formatted(s.name(), s.instructions().strip()))
                .collect(Collectors.joining("\n"));
    }
}
