package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
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
import org.imprimatur.media.Digest;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.settings.Settings;
import org.imprimatur.vitals.Measures;

/** Decides once more, under the locks, and makes out the grant (rules 2 and 3). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatching {

    private static final Duration GRANT_LIFE = Duration.ofSeconds(15);

    @Inject
    Clearing clearing;

    @Inject
    Clearances clearances;

    @Inject
    Subjects subjects;

    @Inject
    Jobs jobs;

    @Inject
    Settings settings;

    @Inject
    Measures measures;

    /** @return empty when consent has gone, and the job ended; or when the claim does not hold any more */
    public Optional<DispatchOrder> order(Claim claim, Instant now) {
        ClearanceDecision decision = clearing.confirm(claim.request(), now);
        if (decision.outcome() != Outcome.PERMITTED) {
            jobs.ended(claim, JobState.WITHDRAWN, decision.reason(), Reasons.sentence(decision.reason()), now);
            return Optional.empty();
        }
        ClearanceRequest request = clearances.get(claim.request());
        byte[] body = body(request, decision);
        Grant grant = grant(claim, request, decision, body, now);
        if (!jobs.dispatching(claim, grant.id(), decision)) {
            return Optional.empty();
        }
        measures.granted();
        return Optional.of(new DispatchOrder(body, grant));
    }

    private Grant grant(Claim claim, ClearanceRequest request, ClearanceDecision decision, byte[] body, Instant now) {
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
                "/v1/videos",
                Digest.of(body).hex(),
                new Limits(request.seconds(), request.size(), 1));
    }

    /** Only fields of the backend's contract: consent stays with us. Owners' instructions go along as words. */
    private byte[] body(ClearanceRequest request, ClearanceDecision decision) {
        String instructions = instructions(decision.subjectIds());
        return Json.createObjectBuilder()
                .add("model", request.model())
                .add("prompt", instructions.isEmpty() ? request.prompt() : request.prompt() + "\n\n" + instructions)
                .add("seconds", Integer.toString(request.seconds()))
                .add("size", request.size())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String instructions(List<Subject.Id> found) {
        return subjects.all(found).stream()
                .filter(s -> !s.instructions().isBlank())
                .map(s -> "%s: %s".formatted(s.name(), s.instructions().strip()))
                .collect(Collectors.joining("\n"));
    }
}
