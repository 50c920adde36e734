package org.imprimatur.web.gate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.imprimatur.clearance.Clearance;
import org.imprimatur.clearance.ClearanceDecision;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.clearance.Outcome;
import org.imprimatur.clearance.Quote;
import org.imprimatur.clearance.SubjectDecision;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobPage;
import org.imprimatur.generation.Reasons;

/** Jobs and denials in the shape that OpenAI's clients read, with our own facts in the extension object. */
final class VideoJson {

    private VideoJson() {}

    static JsonObject of(Job job) {
        return base(job).build();
    }

    /** A job just made, with the decision and the price. */
    static JsonObject of(Job job, Clearance clearance) {
        return base(job).add("imprimatur", extension(clearance)).build();
    }

    /** A page of a list, as OpenAI's clients turn its leaves. */
    static JsonObject of(JobPage page) {
        List<Job> jobs = page.jobs();
        JsonArrayBuilder data = Json.createArrayBuilder();
        jobs.forEach(job -> data.add(of(job)));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("object", "list").add("data", data);
        if (jobs.isEmpty()) {
            json.addNull("first_id").addNull("last_id");
        } else {
            json.add("first_id", jobs.get(0).id().value())
                    .add("last_id", jobs.get(jobs.size() - 1).id().value());
        }
        return json.add("has_more", page.hasMore()).build();
    }

    static JsonObject deleted(Job.Id id) {
        return Json.createObjectBuilder()
                .add("id", id.value())
                .add("object", id.kind().wire() + ".deleted")
                .add("deleted", true)
                .build();
    }

    private static JsonObjectBuilder base(Job job) {
        ClearanceRequest request = job.request();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", job.id().value())
                .add("object", job.kind().wire())
                .add("model", request.model())
                .add("status", status(job))
                .add("progress", job.progress())
                .add("created_at", job.createdAt().getEpochSecond())
                .add("size", request.size())
                .add("prompt", request.prompt());
        if (job.kind() == Job.Kind.VIDEO) {
            json.add("seconds", Integer.toString(request.seconds()));
        }
        job.findCompletedAt()
                .ifPresentOrElse(
                        at -> json.add("completed_at", at.getEpochSecond()), () -> json.addNull("completed_at"));
        json.addNull("expires_at");
        request.findParent()
                .ifPresentOrElse(
                        parent -> json.add("remixed_from_video_id", parent),
                        () -> json.addNull("remixed_from_video_id"));
        if (job.errorCode().isEmpty()) {
            return json.addNull("error");
        }
        return json.add(
                "error", Json.createObjectBuilder().add("code", job.errorCode()).add("message", job.errorMessage()));
    }

    private static String status(Job job) {
        return switch (job.state()) {
            case AWAITING, CLEARED, DISPATCHING -> "queued";
            case RUNNING -> "in_progress";
            case COMPLETED -> "completed";
            case FAILED, REFUSED, WITHDRAWN, CANCELLED -> "failed";
        };
    }

    /** Our own facts about a request: how it was decided, for whom, and what it costs. */
    static JsonObjectBuilder extension(Clearance clearance) {
        ClearanceDecision decision = clearance.decision();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("decision", decision.id().toString())
                .add("outcome", decision.outcome().wire())
                .add("reason", decision.reason())
                .add("subjects", subjects(decision));
        clearance.quote().ifPresent(quote -> json.add("quote", quote(quote)));
        return json;
    }

    private static JsonObjectBuilder quote(Quote quote) {
        return Json.createObjectBuilder()
                .add("price", quote.split().price().toString())
                .add("fee", quote.split().platformFee().toString());
    }

    private static JsonArrayBuilder subjects(ClearanceDecision decision) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (SubjectDecision subject : decision.subjects()) {
            array.add(Json.createObjectBuilder()
                    .add("subject", "@" + subject.handle())
                    .add("outcome", subject.outcome().wire())
                    .add("reason", subject.reason())
                    .add("rule", subject.rule())
                    .add("policy_version", subject.policyVersion())
                    .add("price", subject.price().toString()));
        }
        return array;
    }

    /** A denial as an error object: one message, and a reason for every subject that denies. */
    static JsonObject denial(Clearance clearance, String requestId) {
        ClearanceDecision decision = clearance.decision();
        return Json.createObjectBuilder()
                .add(
                        "error",
                        Json.createObjectBuilder()
                                .add("message", message(decision))
                                .add("type", "policy_denied")
                                .add("code", decision.reason())
                                .addNull("param")
                                .add("request_id", requestId)
                                .add("decision", decision.id().toString())
                                .add("reasons", subjects(decision)))
                .build();
    }

    /** What each subject says; or one sentence when the reason is none of theirs. */
    private static String message(ClearanceDecision decision) {
        if (decision.subjects().stream().noneMatch(s -> s.reason().equals(decision.reason()))) {
            return Reasons.sentence(decision.reason());
        }
        StringBuilder message = new StringBuilder();
        for (SubjectDecision subject : decision.with(Outcome.DENIED)) {
            message.append(message.isEmpty() ? "" : "; ")
                    .append("@%s: %s".formatted(subject.handle(), Reasons.sentence(subject.reason())));
        }
        return message.toString();
    }
}
