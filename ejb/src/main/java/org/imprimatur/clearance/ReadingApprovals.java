package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.consent.Policies;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.ReferenceMedia;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.RevenueSplit;
import org.imprimatur.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What an owner reads before and after answering, a page at a time. */
@Stateless
public class ReadingApprovals {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Approvals approvals;

    @Inject
    Subjects subjects;

    @Inject
    Policies policies;

    @Inject
    Parties parties;

    @Inject
    ReferenceMedia media;

    @Inject
    Settings settings;

    /** What can still be answered, the soonest to lapse first. */
    public List<ApprovalCase> waiting(Party.Id owner, Instant now, int first, int most) {
        return cases(approvals.waitingOf(owner, now, first, most));
    }

    public long countWaiting(Party.Id owner, Instant now) {
        return approvals.countWaitingOf(owner, now);
    }

    /** What was answered, lapsed or withdrawn, the latest first. */
    public List<ApprovalCase> decided(Party.Id owner, int first, int most) {
        return cases(approvals.decidedOf(owner, first, most));
    }

    /** Those of these that ask this owner. */
    public List<ApprovalCase> these(Party.Id owner, Collection<Approval.Id> ids) {
        return cases(approvals.theseOf(owner, ids));
    }

    private List<ApprovalCase> cases(List<Approval> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Surroundings around = around(page);
        return page.stream().map(approval -> toCase(approval, around)).toList();
    }

    /** What a whole page needs, each read once. */
    private record Surroundings(
            Map<UUID, List<FindingRecord>> findings,
            Map<UUID, List<ApprovalRecord>> answers,
            Map<Subject.Id, Subject> subjects,
            Map<Subject.Id, List<Share>> shares,
            Map<UUID, Party> parties,
            Map<UUID, String> parents) {

        Subject subject(Subject.Id id) {
            return Objects.requireNonNull(subjects.get(id), "whoever is asked about was found");
        }

        Party party(UUID id) {
            return Objects.requireNonNull(parties.get(id), "parties are never deleted");
        }
    }

    private Surroundings around(List<Approval> page) {
        List<UUID> requests =
                page.stream().map(a -> a.request().value()).distinct().toList();
        List<FindingRecord> findings = entities.createQuery(
                        "select f from FindingRecord f where f.request in :requests order by f.spanStart, f.ordinal",
                        FindingRecord.class)
                .setParameter("requests", requests)
                .getResultList();
        List<ApprovalRecord> answers = entities.createQuery(
                        "select a from ApprovalRecord a where a.request in :requests", ApprovalRecord.class)
                .setParameter("requests", requests)
                .getResultList();
        return new Surroundings(
                findings.stream().collect(Collectors.groupingBy(f -> f.request)),
                answers.stream().collect(Collectors.groupingBy(a -> a.request)),
                subjectsOf(findings),
                sharesOf(page),
                partiesOf(page, answers),
                parentsOf(requests));
    }

    private Map<UUID, String> parentsOf(List<UUID> requests) {
        return entities.createQuery(
                        "select r.id, r.parent from ClearanceRequestRecord r where r.id in :requests"
                                + " and r.parent is not null",
                        Object[].class)
                .setParameter("requests", requests)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private Map<Subject.Id, Subject> subjectsOf(List<FindingRecord> findings) {
        List<Subject.Id> ids =
                findings.stream().map(f -> new Subject.Id(f.subject)).distinct().toList();
        return subjects.all(ids).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    private Map<Subject.Id, List<Share>> sharesOf(List<Approval> page) {
        Map<Subject.Id, List<Share>> shares = new HashMap<>();
        page.stream()
                .map(Approval::subject)
                .distinct()
                .forEach(id -> shares.put(
                        id,
                        policies.findCurrent(id)
                                .map(p -> Terms.of(p.policy()).shares())
                                .orElse(List.of())));
        return shares;
    }

    private Map<UUID, Party> partiesOf(List<Approval> page, List<ApprovalRecord> answers) {
        return Stream.concat(
                        page.stream()
                                .flatMap(a -> Stream.of(
                                        a.requester().value(), a.platform().value())),
                        answers.stream().map(a -> a.answeredBy).flatMap(Stream::ofNullable))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> parties.get(new Party.Id(id))));
    }

    private ApprovalCase toCase(Approval approval, Surroundings around) {
        UUID request = approval.request().value();
        Subject subject = around.subject(approval.subject());
        List<FindingRecord> findings = around.findings().getOrDefault(request, List.of());
        List<ApprovalRecord> answers = around.answers().getOrDefault(request, List.of());
        ApprovalRecord own = answers.stream()
                .filter(a -> a.subject.equals(approval.subject().value()))
                .findFirst()
                .orElseThrow();
        @Nullable UUID by = own.answeredBy;
        return new ApprovalCase(
                approval,
                subject,
                around.party(approval.requester().value()),
                around.party(approval.platform().value()),
                ownPart(subject, approval.price(), around.shares().getOrDefault(subject.id(), List.of())),
                Marks.of(approval, findings),
                others(approval, findings, answers, around),
                media.findShowable(subject.id()).isPresent(),
                isInherited(approval, findings) ? around.parents().get(request) : null,
                by == null ? null : around.party(by),
                own.answeredAt);
    }

    /** Only who is in a film may see it, and an owner is asked about remixes of others' films as well. */
    private static boolean isInherited(Approval approval, List<FindingRecord> findings) {
        return findings.stream()
                .anyMatch(f -> f.subject.equals(approval.subject().value())
                        && f.method.equals(Finding.Method.INHERITED.name()));
    }

    private Money ownPart(Subject subject, Money price, List<Share> shares) {
        UUID owner = subject.owner().value();
        return price.isZero()
                ? price
                : RevenueSplit.of(settings.feeParts(), List.of(new PolicyShares(owner, price, shares)))
                        .portions()
                        .stream()
                        .filter(portion -> portion.payee().equals(owner))
                        .map(RevenueSplit.Portion::amount)
                        .findFirst()
                        .orElse(Money.zero(price.currency()));
    }

    private static List<ApprovalCase.Companion> others(
            Approval approval, List<FindingRecord> findings, List<ApprovalRecord> answers, Surroundings around) {
        return findings.stream()
                .map(f -> new Subject.Id(f.subject))
                .filter(id -> !id.equals(approval.subject()))
                .distinct()
                .sorted()
                .map(id -> around.subject(id))
                .map(other -> new ApprovalCase.Companion(other.handle(), other.name(), answerOf(other, answers)))
                .toList();
    }

    private static String answerOf(Subject other, List<ApprovalRecord> answers) {
        return answers.stream()
                .filter(a -> a.subject.equals(other.id().value()))
                .map(a -> a.state)
                .findFirst()
                .orElse("not-asked");
    }
}
