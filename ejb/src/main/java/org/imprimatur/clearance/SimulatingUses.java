package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.consent.Circles;
import org.imprimatur.consent.Policies;
import org.imprimatur.consent.PolicyVersion;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Evaluator;
import org.imprimatur.licensing.policy.Explanation;
import org.imprimatur.licensing.policy.Policy;
import org.imprimatur.licensing.policy.UseRequest;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** Decides what was not asked, by the rules of what is, and records nothing. */
@Stateless
public class SimulatingUses {

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    SettingPolicy setting;

    @Inject
    Circles circles;

    @Inject
    Parties parties;

    @Inject
    FindingSubjects finding;

    @Inject
    Clearances clearances;

    @Inject
    Approvals approvals;

    /** Under the policy in force. */
    public Foreseen simulate(Actor owner, String handle, Simulation simulation) {
        Subject subject = subjects.getOwned(owner, handle);
        Optional<PolicyVersion> current = policies.findCurrent(subject.id());
        int version = current.map(PolicyVersion::version).orElse(0);
        return foresee(subject, current.map(PolicyVersion::policy), version, simulation);
    }

    /** Under terms that are not saved yet. */
    public Foreseen simulate(Actor owner, String handle, Simulation simulation, Terms draft) {
        Subject subject = subjects.getOwned(owner, handle);
        Policy policy = setting.draft(subject, draft);
        return foresee(subject, Optional.of(policy), policy.version(), simulation);
    }

    private Foreseen foresee(Subject subject, Optional<Policy> policy, int version, Simulation simulation) {
        FindingSubjects.Found found = finding.lookIn(simulation.prompt());
        Set<Category> categories = new HashSet<>(simulation.categories());
        categories.addAll(found.categories());
        Set<Audience> standing = standing(subject, simulation);
        UseRequest use = new UseRequest(
                "",
                standing,
                simulation.purpose(),
                simulation.territory(),
                simulation.at(),
                categories,
                subject.modalities());
        Ruling ruling = Ruling.of(policy, subject.isWithdrawn(), use, Ruling.isOwner(standing));
        List<Foreseen.Named> named = named(subject, found.findings());
        return new Foreseen(
                ruling.outcome(),
                ruling.reason(),
                version,
                ruling.rule(),
                ruling.price(),
                standing,
                policy.map(p -> Evaluator.explain(p, use))
                        .map(Explanation::decisive)
                        .orElse(List.of()),
                named.stream().anyMatch(Foreseen.Named::self),
                named,
                categories);
    }

    private Set<Audience> standing(Subject subject, Simulation simulation) {
        return switch (simulation.asker()) {
            case ME -> EnumSet.of(Audience.EVERYONE, Audience.ONLY_ME);
            case APPROVED -> EnumSet.of(Audience.EVERYONE, Audience.PEOPLE_I_APPROVE);
            case MUTUAL -> EnumSet.of(Audience.EVERYONE, Audience.MUTUALS);
            case ANYONE -> EnumSet.of(Audience.EVERYONE);
            case ACCOUNT -> {
                Party party = account(simulation.account());
                yield circles.standingOf(new Actor(party, party, party), subject.id(), subject.owner());
            }
        };
    }

    private Party account(String account) {
        String name = account.strip().replaceFirst("^@", "");
        return parties.findByAccount(name)
                .orElseThrow(() -> InvalidInputException.of(
                        "account", "must be the account of someone who has signed in, `%s` is not".formatted(name)));
    }

    private List<Foreseen.Named> named(Subject self, List<Finding> findings) {
        Set<Subject.Id> ids =
                findings.stream().map(f -> Subject.Id.of(f.subject())).collect(Collectors.toSet());
        List<Subject> all = subjects.all(ids);
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::start))
                .flatMap(f -> all.stream()
                        .filter(s -> s.id().toString().equals(f.subject()))
                        .map(s -> new Foreseen.Named(f, s.handle(), s.id().equals(self.id()))))
                .toList();
    }

    /** What would become of a request that was made, if it were decided now under another policy. */
    public Outcome foresee(ClearanceRequest.Id id, Subject subject, Optional<Policy> policy, Instant at) {
        ClearanceRequest request = clearances.get(id);
        Set<Audience> standing = circles.standingOf(request.actor(), subject.id(), subject.owner());
        UseRequest use = new UseRequest(
                request.actor().party().id().toString(),
                standing,
                request.purpose(),
                request.territory(),
                at,
                request.categories(),
                subject.modalities());
        boolean agreed =
                request.actor().is(subject.owner()) || approvals.agreed(id).contains(subject.id());
        return Ruling.of(policy, subject.isWithdrawn(), use, agreed).outcome();
    }
}
