package org.imprimatur.clearance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;
import org.imprimatur.royalties.PolicyShares;
import org.imprimatur.royalties.RevenueSplit;

/** What was asked, found, decided and quoted. Written once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Clearances {

    /** The space of advisory locks for answers; subjects use the space of single 64-bit keys. */
    private static final int ANSWERS = 1;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Parties parties;

    @Inject
    Subjects subjects;

    public void add(ClearanceRequest request, FindingSubjects.Found found) {
        ClearanceRequestRecord row = new ClearanceRequestRecord();
        row.id = request.id().value();
        row.requester = request.actor().person().id().value();
        row.actsFor = request.actor().party().id().value();
        row.platform = request.actor().platform().id().value();
        row.prompt = request.prompt();
        row.model = request.model();
        row.seconds = request.seconds();
        row.size = request.size();
        row.purpose = request.purpose().wire();
        row.territory = request.territory();
        row.categories =
                request.categories().stream().map(Category::wire).sorted().toArray(String[]::new);
        row.registryRevision = found.registryRevision();
        row.detector = found.detector();
        row.askedAt = request.askedAt();
        row.medium = request.medium().wire();
        row.parent = request.findParent().orElse(null);
        row.depth = request.lineage().depth();
        entities.persist(row);
        for (int i = 0; i < found.findings().size(); i++) {
            add(request, i, found.findings().get(i));
        }
    }

    private void add(ClearanceRequest request, int ordinal, Finding finding) {
        FindingRecord row = new FindingRecord();
        row.request = request.id().value();
        row.ordinal = ordinal;
        row.subject = UUID.fromString(finding.subject());
        row.method = finding.method().name();
        row.spanStart = finding.start();
        row.spanEnd = finding.end();
        row.score = finding.score();
        row.excerpt = finding.text();
        entities.persist(row);
    }

    public void add(ClearanceRequest.Id request, ClearanceDecision decision) {
        DecisionRecord row = new DecisionRecord();
        row.id = decision.id().value();
        row.request = request.value();
        row.outcome = decision.outcome().wire();
        row.reason = decision.reason();
        row.decidedAt = decision.decidedAt();
        entities.persist(row);
        decision.subjects().forEach(subject -> add(decision, subject));
    }

    private void add(ClearanceDecision decision, SubjectDecision subject) {
        DecisionSubjectRecord row = new DecisionSubjectRecord();
        row.decision = decision.id().value();
        row.subject = subject.subject().value();
        row.subjectVersion = subject.subjectVersion();
        row.policyVersion = subject.policyVersion();
        row.policySha256 = subject.policySha256();
        row.standing = subject.standing().stream().map(Audience::wire).sorted().toArray(String[]::new);
        row.outcome = subject.outcome().wire();
        row.reason = subject.reason();
        row.rule = subject.rule();
        row.priceMicros = subject.price().micros();
        row.currency = subject.price().currency().getCurrencyCode();
        entities.persist(row);
    }

    public void add(Quote quote) {
        QuoteRecord row = new QuoteRecord();
        row.request = quote.request().value();
        row.priceMicros = quote.split().price().micros();
        row.feeMicros = quote.split().platformFee().micros();
        row.currency = quote.split().price().currency().getCurrencyCode();
        row.quotedAt = quote.quotedAt();
        entities.persist(row);
        quote.split().portions().forEach(portion -> add(quote, portion));
    }

    private void add(Quote quote, RevenueSplit.Portion portion) {
        QuotePortionRecord row = new QuotePortionRecord();
        row.request = quote.request().value();
        row.payee = portion.payee();
        row.amountMicros = portion.amount().micros();
        entities.persist(row);
    }

    /** As {@link #get} of each, in one question; they come in no order. */
    public List<ClearanceRequest> all(Collection<ClearanceRequest.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from ClearanceRequestRecord r where r.id in :ids", ClearanceRequestRecord.class)
                .setParameter(
                        "ids", ids.stream().map(ClearanceRequest.Id::value).toList())
                .getResultStream()
                .map(this::toRequest)
                .toList();
    }

    /** @throws UnknownThingException when there is none */
    public ClearanceRequest get(ClearanceRequest.Id id) {
        ClearanceRequestRecord row = entities.find(ClearanceRequestRecord.class, id.value());
        if (row == null) {
            throw new UnknownThingException("request", id);
        }
        return toRequest(row);
    }

    private ClearanceRequest toRequest(ClearanceRequestRecord row) {
        Actor actor = new Actor(party(row.requester), party(row.actsFor), party(row.platform));
        return new ClearanceRequest(
                new ClearanceRequest.Id(row.id),
                actor,
                row.prompt,
                row.model,
                row.seconds,
                row.size,
                List.of(),
                Purpose.ofWire(row.purpose),
                row.territory,
                Arrays.stream(row.categories).map(Category::ofWire).collect(Collectors.toUnmodifiableSet()),
                row.askedAt,
                Medium.ofWire(row.medium),
                new Lineage(row.parent, row.depth));
    }

    /** Lets one transaction at a time work on a request's answers. */
    public void serialise(ClearanceRequest.Id id) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:space, hashtext(:id)) as text)")
                .setParameter("space", ANSWERS)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    private Party party(UUID id) {
        return parties.get(new Party.Id(id));
    }

    /** Everyone who was found in a request, in the order of their ids. */
    public Set<Subject.Id> subjectsOf(ClearanceRequest.Id request) {
        return entities.createQuery(
                        "select distinct f.subject from FindingRecord f where f.request = :request", UUID.class)
                .setParameter("request", request.value())
                .getResultStream()
                .map(Subject.Id::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The evidence, in the order in which it was found. */
    public List<Finding> findings(ClearanceRequest.Id request) {
        return entities.createQuery(
                        "select f from FindingRecord f where f.request = :request order by f.ordinal",
                        FindingRecord.class)
                .setParameter("request", request.value())
                .getResultStream()
                .map(Clearances::toFinding)
                .toList();
    }

    private static Finding toFinding(FindingRecord row) {
        return new Finding(
                row.subject.toString(),
                Finding.Method.valueOf(row.method),
                row.spanStart,
                row.spanEnd,
                row.score,
                row.excerpt);
    }

    /** Every decision on record for a request, oldest first. */
    public List<ClearanceDecision> decisions(ClearanceRequest.Id request) {
        return entities.createQuery(
                        "select d.id from DecisionRecord d where d.request = :request order by d.decidedAt, d.id",
                        UUID.class)
                .setParameter("request", request.value())
                .getResultStream()
                .map(ClearanceDecision.Id::new)
                .map(this::getDecision)
                .toList();
    }

    public Optional<Quote> findQuote(ClearanceRequest.Id request) {
        QuoteRecord row = entities.find(QuoteRecord.class, request.value());
        if (row == null) {
            return Optional.empty();
        }
        Currency currency = Currency.getInstance(row.currency);
        List<RevenueSplit.Portion> portions = entities.createQuery(
                        "select p from QuotePortionRecord p where p.request = :request order by p.payee",
                        QuotePortionRecord.class)
                .setParameter("request", request.value())
                .getResultStream()
                .map(p -> new RevenueSplit.Portion(p.payee, Money.of(p.amountMicros, currency)))
                .toList();
        RevenueSplit split =
                new RevenueSplit(Money.of(row.priceMicros, currency), Money.of(row.feeMicros, currency), portions);
        return Optional.of(new Quote(request, split, row.quotedAt));
    }

    /** @throws UnknownThingException when there is none */
    public ClearanceDecision getDecision(ClearanceDecision.Id id) {
        DecisionRecord row = entities.find(DecisionRecord.class, id.value());
        if (row == null) {
            throw new UnknownThingException("decision", id);
        }
        List<SubjectDecision> decided = entities.createQuery(
                        "select d from DecisionSubjectRecord d where d.decision = :decision order by d.subject",
                        DecisionSubjectRecord.class)
                .setParameter("decision", row.id)
                .getResultStream()
                .map(this::toSubjectDecision)
                .toList();
        return new ClearanceDecision(id, Outcome.ofWire(row.outcome), row.reason, row.decidedAt, decided);
    }

    private SubjectDecision toSubjectDecision(DecisionSubjectRecord row) {
        Subject subject = subjects.get(new Subject.Id(row.subject));
        Money price = Money.of(row.priceMicros, Currency.getInstance(row.currency));
        return new SubjectDecision(
                subject.id(),
                subject.handle(),
                subject.name(),
                subject.owner(),
                row.subjectVersion,
                row.policyVersion,
                row.policySha256,
                Arrays.stream(row.standing).map(Audience::ofWire).collect(Collectors.toUnmodifiableSet()),
                Outcome.ofWire(row.outcome),
                row.reason,
                row.rule,
                price,
                PolicyShares.whole(subject.owner().value(), price));
    }
}
