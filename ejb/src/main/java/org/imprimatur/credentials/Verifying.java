package org.imprimatur.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.imprimatur.credentials.Verification.Verdict;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.validation.HistoryNode;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.vitals.Measures;

/** Anyone can ask: is this file what it claims, was it agreed to, is it still? */
@ApplicationScoped
public class Verifying {

    private static final Set<String> CERTIFICATE_CODES =
            Set.of("claimSignature.outsideValidity", "signingCredential.ocsp.revoked", "signingCredential.expired");

    @Inject
    SigningIdentity identity;

    @Inject
    ConsentStatuses statuses;

    @Inject
    Measures measures;

    public Verification verify(Path file, Instant at) {
        return verify(file, at, step -> {});
    }

    /** @param progress hears each step before it begins; one that is not needed is left out */
    public Verification verify(Path file, Instant at, Consumer<VerificationStep> progress) {
        Verification verification = withConsents(inspect(file, at, progress), progress);
        measures.verified(verification.verdict().wire());
        return verification;
    }

    /** All but the consents: what stays true of these bytes for a while. */
    Verification inspect(Path file, Instant at, Consumer<VerificationStep> progress) {
        try {
            ValidationReport report = ManifestValidation.validate(
                    file,
                    identity.anchors(),
                    at,
                    ReadingLimits.DEFAULT,
                    stage -> progress.accept(VerificationStep.valueOf(stage.name())));
            progress.accept(VerificationStep.TRUST);
            return new Verification(verdictOf(report), Optional.of(report), Map.of());
        } catch (UnreadableMediaException e) {
            return new Verification(Verdict.UNREADABLE, Optional.empty(), Map.of());
        }
    }

    /** The same with the consents as they stand now. A manifest names a status; only our own record of it answers. */
    Verification withConsents(Verification verification, Consumer<VerificationStep> progress) {
        Optional<HistoryNode> trusted = verification
                .report()
                .filter(report -> verification.verdict() == Verdict.TRUSTED)
                .flatMap(ValidationReport::history);
        if (trusted.isEmpty()) {
            return verification;
        }
        progress.accept(VerificationStep.CONSENT_THEN);
        Map<String, UUID> named = NamedConsents.in(trusted.get());
        progress.accept(VerificationStep.CONSENT_NOW);
        Map<String, ConsentStatus> consents = new HashMap<>();
        named.forEach((manifest, id) -> statuses.find(id).ifPresent(status -> consents.put(manifest, status)));
        return new Verification(verification.verdict(), verification.report(), consents);
    }

    private static Verdict verdictOf(ValidationReport report) {
        return switch (report.state()) {
            case NONE -> Verdict.NO_CREDENTIALS;
            case TRUSTED -> Verdict.TRUSTED;
            case VALID -> Verdict.UNKNOWN_SIGNER;
            case INVALID ->
                report.failure().stream().map(StatusEntry::code).allMatch(CERTIFICATE_CODES::contains)
                        ? Verdict.CERTIFICATE_EXPIRED
                        : Verdict.CHANGED;
        };
    }
}
