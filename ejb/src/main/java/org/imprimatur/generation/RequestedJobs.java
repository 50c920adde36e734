package org.imprimatur.generation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.clearance.ClearanceRequest;

/** Which job a request became. */
@Stateless
public class RequestedJobs {

    @PersistenceContext
    EntityManager entities;

    /** Of all these requests; those that were denied have none. */
    public Map<ClearanceRequest.Id, Job.Id> of(Collection<ClearanceRequest.Id> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select j.request, j.id from JobRecord j where j.request in :requests", Object[].class)
                .setParameter(
                        "requests",
                        requests.stream().map(ClearanceRequest.Id::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new ClearanceRequest.Id((UUID) row[0]), row -> new Job.Id((String) row[1])));
    }
}
