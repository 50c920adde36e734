package org.imprimatur.platform.guard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.licensing.grant.Grant;

/** The few requests that can pass; every other one ends here. The whole request target is compared, nothing is decoded. */
final class Routes implements HttpHandler {
    private static final int DRAINED_CHUNK = 8 * 1024;
    private static final int DRAINED_CHUNKS_MAX = 1024;
    private static final System.Logger LOG = System.getLogger(Routes.class.getName());
    private static final String VIDEOS = "/v1/videos";
    private static final String BEARER = "bearer ";
    private static final String NAME = "([A-Za-z0-9_:-][A-Za-z0-9_.:-]{0,199})";
    private static final Pattern VIDEO = Pattern.compile(VIDEOS + "/" + NAME);
    private static final Pattern CONTENT =
            Pattern.compile(VIDEOS + "/" + NAME + "/content(?:\\?variant=(?:video|thumbnail|spritesheet))?");
    private static final Pattern JOB = Pattern.compile("/guard/jobs/" + NAME);
    private static final List<String> ASKED_FOR = List.of("Range", "If-Range", "Accept");

    private final Checkpoint checkpoint;
    private final Jobs jobs;
    private final Upstream upstream;
    private final long maximumBody;
    private final Path spool;

    Routes(Checkpoint checkpoint, Jobs jobs, Upstream upstream, long maximumBody, Path spool) {
        this.checkpoint = checkpoint;
        this.jobs = jobs;
        this.upstream = upstream;
        this.maximumBody = maximumBody;
        this.spool = spool;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (Reply reply = new Reply(exchange)) {
            try {
                route(exchange, reply);
            } catch (StoppedException e) {
                LOG.log(Level.INFO, "Refused as {0}", e.problem().code());
                drain(exchange.getRequestBody());
                reply.problem(e);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The guard failed; the request did not pass", e);
                reply.problem(StoppedException.of(Problem.INTERNAL_ERROR, "The guard failed."));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client that is still sending would lose the answer with its connection: a bounded rest is read and dropped. */
    private static void drain(InputStream body) throws IOException {
        byte[] chunk = new byte[DRAINED_CHUNK];
        int chunks = 0;
        while (chunks < DRAINED_CHUNKS_MAX && body.read(chunk) >= 0) {
            chunks++;
        }
    }

    private void route(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        String target = exchange.getRequestURI().toString();
        switch (exchange.getRequestMethod()) {
            case "POST" -> post(target, exchange, reply);
            case "GET" -> get(target, exchange, reply);
            case "DELETE" ->
                relay(
                        backendJob(VIDEO.matcher(target)),
                        HttpRequest.newBuilder().DELETE(),
                        exchange,
                        reply);
            default -> throw nothingHere();
        }
    }

    private void post(String target, HttpExchange exchange, Reply reply) throws IOException {
        Operation operation = Operation.find(target).orElseThrow(Routes::nothingHere);
        Grant grant = checkpoint.grantFor(operation, bearer(exchange));
        String contentType = header(exchange, "Content-Type").orElse("");
        refuseAnnouncedLength(exchange);
        reply.pass(admitted(operation, grant, contentType, exchange.getRequestBody()));
    }

    private SingleExchange.Answer admitted(Operation operation, Grant grant, String contentType, InputStream in)
            throws IOException {
        try (SpooledBody body = SpooledBody.read(in, maximumBody, spool)) {
            checkpoint.checkBody(operation, grant, body, contentType);
            jobs.admit(grant);
            return forward(operation, grant, contentType, body);
        }
    }

    private SingleExchange.Answer forward(Operation operation, Grant grant, String contentType, SpooledBody body) {
        try {
            SingleExchange.Answer answer = upstream.create(operation.path(), contentType, body);
            jobs.answered(grant.job(), answer.status(), operation.isSynchronous() ? "" : backendJob(answer.body()));
            return answer;
        } catch (StoppedException e) {
            if (e.problem() == Problem.UPSTREAM_UNREACHABLE) {
                jobs.answered(grant.job(), e.problem().status(), "");
            }
            throw e;
        }
    }

    private void get(String target, HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        Matcher job = JOB.matcher(target);
        if (target.equals("/health")) {
            reply.json(200, Json.createObjectBuilder().add("status", "UP").build());
        } else if (job.matches()) {
            checkpoint.requireTokenForJob(job.group(1), bearer(exchange));
            reply.json(
                    200, jobs.find(job.group(1)).map(JobState::toJson).orElseGet(() -> JobState.unknown(job.group(1))));
        } else if (target.contains("/content")) {
            relay(backendJob(CONTENT.matcher(target)), HttpRequest.newBuilder().GET(), exchange, reply);
        } else {
            relay(backendJob(VIDEO.matcher(target)), HttpRequest.newBuilder().GET(), exchange, reply);
        }
    }

    private void relay(String backendJob, HttpRequest.Builder request, HttpExchange exchange, Reply reply)
            throws IOException, InterruptedException {
        checkpoint.requireTokenForBackendJob(backendJob, bearer(exchange));
        ASKED_FOR.forEach(name -> header(exchange, name).ifPresent(value -> request.header(name, value)));
        reply.stream(upstream.ask(request, exchange.getRequestURI().toString()));
    }

    private void refuseAnnouncedLength(HttpExchange exchange) {
        try {
            SpooledBody.refuseMoreThan(
                    maximumBody,
                    header(exchange, "Content-Length").map(Long::parseLong).orElse(0L));
        } catch (NumberFormatException e) {
            throw StoppedException.of(Problem.BODY_TOO_LARGE, "The announced length is not a length.");
        }
    }

    private static String backendJob(Matcher target) {
        if (!target.matches()) {
            throw nothingHere();
        }
        return target.group(1);
    }

    /** The id in the inference server's answer; empty when it has none. */
    private static String backendJob(byte[] answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            JsonObject json = reader.readObject();
            return json.getString("id", "");
        } catch (JsonException e) {
            return "";
        }
    }

    private static String bearer(HttpExchange exchange) {
        String value = header(exchange, "Authorization").orElse("");
        if (!value.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw StoppedException.of(Problem.MISSING_GRANT, "There is no bearer token in the Authorization header.");
        }
        return value.substring(BEARER.length()).strip();
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        Headers headers = exchange.getRequestHeaders();
        return Optional.ofNullable(headers.getFirst(name));
    }

    private static StoppedException nothingHere() {
        return StoppedException.of(Problem.UNKNOWN_ROUTE, "The guard lets nothing else through.");
    }
}
