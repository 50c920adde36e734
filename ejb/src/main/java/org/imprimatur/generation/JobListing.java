package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;
import org.imprimatur.registry.Actor;

/** Finds which jobs are on a page. The cursor is the last job seen, so that new ones never shift what follows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JobListing {

    @PersistenceContext
    EntityManager entities;

    public JobPage list(Actor actor, JobFilter filter, Function<List<String>, List<Job>> reading) {
        List<String> ids = ids(actor, filter);
        boolean hasMore = ids.size() > filter.most();
        List<String> shown = hasMore ? ids.subList(0, filter.most()) : ids;
        return new JobPage(shown.isEmpty() ? List.of() : reading.apply(shown), hasMore);
    }

    /** One more than asked for, to know whether there are more. */
    private List<String> ids(Actor actor, JobFilter filter) {
        Query query = entities.createNativeQuery(sql(filter))
                .setParameter("person", actor.person().id().value())
                .setParameter("party", actor.party().id().value())
                .setParameter(
                        "kinds", filter.kinds().stream().map(Job.Kind::wire).toList())
                .setParameter(
                        "states", filter.states().stream().map(JobState::wire).toList())
                .setMaxResults(filter.most() + 1);
        filter.findParent().ifPresent(parent -> query.setParameter("parent", parent.value()));
        filter.findAfter().ifPresent(after -> query.setParameter("after", after.value()));
        return ((List<?>) query.getResultList())
                .stream().map(String.class::cast).toList();
    }

    private static String sql(JobFilter filter) {
        String direction = filter.oldestFirst() ? "asc" : "desc";
        return "select j.id from job j join clearance_request r on r.id = j.request"
                + " where (r.requester in (:person, :party) or r.acts_for in (:person, :party) or r.platform = :person)"
                + " and j.kind in (:kinds) and j.state in (:states)"
                + " and not exists (select 1 from deletion d where d.job = j.id)"
                + (filter.findParent().isPresent() ? " and r.parent = :parent" : "")
                + (filter.findAfter().isPresent() ? after(filter.oldestFirst() ? ">" : "<") : "")
                + " order by j.created_at %s, j.id %s".formatted(direction, direction);
    }

    private static String after(String behind) {
        return " and (j.created_at, j.id) " + behind + " (select a.created_at, a.id from job a where a.id = :after)";
    }
}
