package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imprimatur.consent.Circles;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.licensing.terms.UntranslatablePolicyException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/**
 * Tells somebody whom they may ask. Whoever lets this very actor do nothing is not in it, and is not told apart from
 * somebody who does not exist: registering alone makes nobody known.
 */
@Stateless
public class Directory {

    /** Subjects that are looked at for one answer; a search narrows them. */
    private static final int CANDIDATES_MAX = 300;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    Circles circles;

    /** By name. @param words part of a name or handle; empty for any */
    public List<DirectoryEntry> search(Actor actor, String words, Instant at, int most) {
        return candidates(words).stream()
                .map(subject -> entry(actor, subject, at))
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    private List<Subject> candidates(String words) {
        List<?> ids = entities.createNativeQuery("select cast(s.id as text) from subject s where s.state = 'active'"
                        + " and exists (select 1 from policy_version v where v.subject = s.id)"
                        + " and (position(:words in lower(s.name)) > 0 or position(:words in s.handle) > 0)"
                        + " order by lower(s.name), s.handle")
                .setParameter("words", words.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .setMaxResults(CANDIDATES_MAX)
                .getResultList();
        return ids.stream()
                .map(id -> subjects.get(new Subject.Id(UUID.fromString((String) id))))
                .toList();
    }

    private Optional<DirectoryEntry> entry(Actor actor, Subject subject, Instant at) {
        return policies.findCurrent(subject.id())
                .flatMap(Directory::terms)
                .filter(terms -> isOpen(terms, actor, subject, at))
                .map(terms -> entry(subject, terms));
    }

    /** A policy that does not come from the settings page says more than a line here can. */
    private static Optional<Terms> terms(PolicyVersion version) {
        try {
            return Optional.of(Terms.of(version.policy()));
        } catch (UntranslatablePolicyException saysMore) {
            return Optional.empty();
        }
    }

    private boolean isOpen(Terms terms, Actor actor, Subject subject, Instant at) {
        boolean inForce = !at.isBefore(terms.from()) && at.isBefore(terms.until());
        boolean allowsAnything =
                !terms.purposes().isEmpty() || !terms.askFirst().isEmpty();
        return inForce
                && allowsAnything
                && circles.standingOf(actor, subject.id(), subject.owner()).contains(terms.audience());
    }

    private static DirectoryEntry entry(Subject subject, Terms terms) {
        Set<Purpose> none = Set.of();
        return terms.askAlways()
                ? entry(subject, terms, none, union(terms.purposes(), terms.askFirst()))
                : entry(subject, terms, terms.purposes(), terms.askFirst());
    }

    private static DirectoryEntry entry(Subject subject, Terms terms, Set<Purpose> can, Set<Purpose> ask) {
        return new DirectoryEntry(subject.handle(), subject.name(), can, ask, terms.price(), terms.territories());
    }

    private static Set<Purpose> union(Set<Purpose> left, Set<Purpose> right) {
        EnumSet<Purpose> all = EnumSet.noneOf(Purpose.class);
        all.addAll(left);
        all.addAll(right);
        return all;
    }
}
