package org.imprimatur.platform.guard;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imprimatur.licensing.grant.Grant;

/**
 * Which grants have been used and which jobs have been created. An admission is on the disk before anything is forwarded, so
 * that a crash in between costs a job and never doubles one.
 */
final class Jobs implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");
    private static final String NONE = "-";
    private static final int TIDY_AFTER = 50_000;

    private final Journal journal;
    private final Clock clock;
    private final Duration memory;
    private final Map<String, JobState> jobs = new HashMap<>();
    private final Set<String> grants = new HashSet<>();
    private int admissions;

    private Jobs(Journal journal, Clock clock, Duration memory) {
        this.journal = journal;
        this.clock = clock;
        this.memory = memory;
    }

    static Jobs open(Path folder, Clock clock, Duration memory) throws IOException {
        Journal journal = Journal.open(folder);
        try {
            Jobs jobs = new Jobs(journal, clock, memory);
            journal.readAll().forEach(jobs::replay);
            jobs.tidy();
            return jobs;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Uses a grant up and takes its job; returns when that cannot be forgotten any more. */
    void admit(Grant grant) {
        refuseUnprintable(grant);
        try {
            journal.sync(take(grant));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The journal cannot be written; nothing is let through", e);
            throw StoppedException.of(Problem.JOURNAL_UNAVAILABLE, "The journal cannot be written.");
        }
    }

    private synchronized long take(Grant grant) throws IOException {
        if (grants.contains(grant.id())) {
            throw StoppedException.of(Problem.REPLAYED, "The grant " + grant.id() + " has been used.");
        }
        JobState known = jobs.get(grant.job());
        if (known != null) {
            throw StoppedException.alreadyCreated(known);
        }
        tidySometimes();
        JobState state = JobState.forwarded(grant.job(), grant.id(), grant.expiresAt(), clock.instant());
        remember(state);
        return journal.append(accepted(state));
    }

    /** Keeps the answer. It may be lost with the machine: the job then stays forwarded with an unknown outcome. */
    synchronized void answered(String job, int status, String backendJob) {
        JobState state = jobs.get(job);
        if (state == null) {
            return;
        }
        JobState answered = state.answered(status, NAME.matcher(backendJob).matches() ? backendJob : "");
        jobs.put(job, answered);
        try {
            journal.append(answer(answered));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The answer to job " + job + " could not be kept", e);
        }
    }

    synchronized Optional<JobState> find(String job) {
        return Optional.ofNullable(jobs.get(job));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private static void refuseUnprintable(Grant grant) {
        if (!NAME.matcher(grant.id()).matches() || !NAME.matcher(grant.job()).matches()) {
            throw StoppedException.of(Problem.MALFORMED_GRANT, "An id in the grant is not 1 to 200 visible letters.");
        }
    }

    private void remember(JobState state) {
        jobs.put(state.job(), state);
        grants.add(state.grant());
    }

    private void tidySometimes() throws IOException {
        if (++admissions % TIDY_AFTER == 0) {
            tidy();
        }
    }

    /** Forgets what is older than this guard's memory; a grant is refused by its expiry long before. */
    private synchronized void tidy() throws IOException {
        Instant horizon = clock.instant().minus(memory);
        List<JobState> old = jobs.values().stream()
                .filter(state -> state.acceptedAt().isBefore(horizon)
                        && state.grantExpiresAt().isBefore(horizon))
                .toList();
        if (!old.isEmpty()) {
            old.forEach(this::forget);
            journal.rewrite(lines());
        }
    }

    private void forget(JobState state) {
        jobs.remove(state.job());
        grants.remove(state.grant());
    }

    private List<JournalLine> lines() {
        List<JournalLine> lines = new ArrayList<>();
        for (JobState state : jobs.values()) {
            lines.add(accepted(state));
            if (state.status() != 0) {
                lines.add(answer(state));
            }
        }
        return lines;
    }

    private static JournalLine accepted(JobState state) {
        return new JournalLine(String.join(
                " ",
                "accepted",
                Long.toString(state.acceptedAt().getEpochSecond()),
                Long.toString(state.grantExpiresAt().getEpochSecond()),
                state.grant(),
                state.job()));
    }

    private static JournalLine answer(JobState state) {
        String backendJob = state.backendJob().isEmpty() ? NONE : state.backendJob();
        return new JournalLine(String.join(" ", "answered", Integer.toString(state.status()), backendJob, state.job()));
    }

    private void replay(JournalLine line) {
        String[] words = line.words();
        if (words[0].equals("accepted")) {
            remember(JobState.forwarded(words[4], words[3], instant(words[2]), instant(words[1])));
        } else {
            jobs.computeIfPresent(
                    words[3],
                    (job, state) -> state.answered(Integer.parseInt(words[1]), words[2].equals(NONE) ? "" : words[2]));
        }
    }

    private static Instant instant(String epochSecond) {
        return Instant.ofEpochSecond(Long.parseLong(epochSecond));
    }
}
