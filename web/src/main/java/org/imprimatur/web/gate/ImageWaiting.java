package org.imprimatur.web.gate;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.imprimatur.generation.DeliveringOutputs;
import org.imprimatur.generation.DeliveringOutputs.Delivery;
import org.imprimatur.generation.DeliveringOutputs.Variant;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobState;
import org.imprimatur.generation.Jobs;
import org.imprimatur.problem.ImprimaturException;

/**
 * Answers a request for pictures when they are there, without holding a thread until then. OpenAI's clients send a request
 * again after 409 and 5xx unless told not to: that would order, and pay for, the same pictures once more.
 */
@ApplicationScoped
public class ImageWaiting {

    private static final System.Logger LOG = System.getLogger(ImageWaiting.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final long LOOK_MILLIS = 200;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Jobs jobs;

    @Inject
    DeliveringOutputs delivering;

    void answer(AsyncResponse response, ImageOrder order) {
        look(response, order, Instant.now().plus(PATIENCE));
    }

    private void look(AsyncResponse response, ImageOrder order, Instant until) {
        scheduler.schedule(() -> lookOnce(response, order, until), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookOnce(AsyncResponse response, ImageOrder order, Instant until) {
        try {
            Optional<Response> answer = find(order, until);
            if (answer.isPresent()) {
                response.resume(answer.get());
            } else {
                look(response, order, until);
            }
        } catch (RuntimeException e) { // Nobody else would tell the client.
            LOG.log(System.Logger.Level.ERROR, "images %s: no answer".formatted(order.jobs()), e);
            response.resume(refused(500, "server-error", "the answer could not be made", order));
        }
    }

    private Optional<Response> find(ImageOrder order, Instant until) {
        try {
            List<Job> now = order.jobs().stream()
                    .map(id -> jobs.getVisible(order.actor(), id))
                    .toList();
            if (now.stream().allMatch(job -> job.state() == JobState.COMPLETED)) {
                return Optional.of(made(order, now));
            }
            return now.stream()
                    .filter(job -> job.state().isFinal() && job.state() != JobState.COMPLETED)
                    .findFirst()
                    .map(job -> ended(order, job))
                    .or(() -> late(order, until));
        } catch (ImprimaturException e) { // deleted or withdrawn while it was waited for
            return Optional.of(refused(403, "withdrawn", String.valueOf(e.getMessage()), order));
        }
    }

    private Response made(ImageOrder order, List<Job> images) {
        List<Delivery> pictures = images.stream()
                .map(job -> delivering.deliver(order.actor(), job.id(), Variant.CONTENT))
                .toList();
        StreamingOutput body = out -> ImagesJson.write(out, order, images, pictures);
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response ended(ImageOrder order, Job job) {
        boolean broke = job.state() == JobState.FAILED;
        return refused(broke ? 502 : 403, job.errorCode(), job.errorMessage(), order);
    }

    private static Optional<Response> late(ImageOrder order, Instant until) {
        return Instant.now().isBefore(until)
                ? Optional.empty()
                : Optional.of(refused(
                        504, "still-running", "the images are still being made: ask for them by their ids", order));
    }

    static Response refused(int status, String code, String message, ImageOrder order) {
        String type = status >= 500 ? "server_error" : "policy_denied";
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("x-should-retry", "false")
                .entity(ImagesJson.refusal(code, message, type, order.jobs(), order.requestId())
                        .toString())
                .build();
    }
}
