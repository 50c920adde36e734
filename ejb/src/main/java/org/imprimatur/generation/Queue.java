package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.registry.Actor;

/** How full the queue is, for whoever runs the site and for whoever waits. */
@Stateless
public class Queue {

    /**
     * What is there now, and what ended since a moment.
     *
     * @param asking waits for an owner's answer
     * @param queued cleared, and waits for a backend
     * @param oldestAge how long the first of the queued ones has waited; zero when none is
     */
    public record State(long asking, long queued, long running, Duration oldestAge, long released, long failed) {}

    /** What one asker has under way. */
    public record Mine(long running, long asking) {}

    @PersistenceContext
    EntityManager entities;

    public State state(Instant since, Instant now) {
        Query query = entities.createNativeQuery("select"
                + " (select count(*) from job where state = 'awaiting'),"
                + " (select count(*) from job where state = 'cleared'),"
                + " (select count(*) from job where state in ('dispatching', 'running')),"
                + " (select coalesce(extract(epoch from cast(:now as timestamptz) - min(cleared_at)), 0)"
                + "  from job where state = 'cleared'),"
                + " (select count(*) from output where released_at >= :since),"
                + " (select count(*) from job where state = 'failed' and completed_at >= :since)");
        Object[] row = (Object[])
                query.setParameter("since", since).setParameter("now", now).getSingleResult();
        return new State(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                Duration.ofSeconds(Math.max(0, number(row[3]))),
                number(row[4]),
                number(row[5]));
    }

    public Mine mine(Actor actor) {
        Object[] row = (Object[]) entities.createNativeQuery("select"
                        + " count(*) filter (where j.state in ('cleared', 'dispatching', 'running')),"
                        + " count(*) filter (where j.state = 'awaiting')"
                        + " from clearance_request r join job j on j.request = r.id"
                        + " where r.requester = :person"
                        + " and j.state in ('awaiting', 'cleared', 'dispatching', 'running')")
                .setParameter("person", actor.person().id().value())
                .getSingleResult();
        return new Mine(number(row[0]), number(row[1]));
    }

    /** The job that a request became; empty when it was denied. */
    public Optional<Job.Id> findJob(ClearanceRequest.Id request) {
        return entities.createQuery("select j.id from JobRecord j where j.request = :request", String.class)
                .setParameter("request", request.value())
                .getResultStream()
                .findFirst()
                .map(Job.Id::new);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
