package org.imprimatur.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.licensing.detection.NameIndex;
import org.imprimatur.licensing.detection.SubjectNames;

/** The index of all names, rebuilt when the registry's revision has moved; never used without comparing it first. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NamesInUse {

    /** The names as they were at a revision of the registry. */
    public record Snapshot(long revision, NameIndex index) {}

    @PersistenceContext
    EntityManager entities;

    private volatile Snapshot latest = new Snapshot(-1, NameIndex.of(List.of()));

    /** The names as they are now. */
    public Snapshot current() {
        long revision = revision();
        Snapshot known = latest;
        if (known.revision() == revision) {
            return known;
        }
        Snapshot read = new Snapshot(revision, NameIndex.of(readNames()));
        latest = read;
        return read;
    }

    private long revision() {
        return ((Number) entities.createNativeQuery("select revision from registry_revision")
                        .getSingleResult())
                .longValue();
    }

    private List<SubjectNames> readNames() {
        List<?> rows = entities.createNativeQuery("select cast(s.id as text), s.handle, s.name, a.alias from subject s"
                        + " left join subject_alias a on a.subject = s.id order by s.id, a.ordinal")
                .getResultList();
        Map<String, SubjectNames> byId = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byId.merge((String) columns[0], named(columns), NamesInUse::withAliasesOf);
        }
        return new ArrayList<>(byId.values());
    }

    private static SubjectNames named(Object[] columns) {
        String alias = (String) columns[3];
        return new SubjectNames(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                alias == null ? List.of() : List.of(alias));
    }

    private static SubjectNames withAliasesOf(SubjectNames first, SubjectNames next) {
        List<String> aliases = new ArrayList<>(first.aliases());
        aliases.addAll(next.aliases());
        return new SubjectNames(first.subject(), first.handle(), first.name(), aliases);
    }
}
