package org.imprimatur.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.credentials.Verification.Verdict;
import org.imprimatur.provenance.UnreadableMediaException;
import org.imprimatur.provenance.validation.ActiveManifest;
import org.imprimatur.provenance.validation.ManifestValidation;
import org.imprimatur.provenance.validation.StatusEntry;
import org.imprimatur.provenance.validation.ValidationReport;
import org.imprimatur.vitals.Measures;

/** Anyone can ask: is this file what it claims, was it agreed to, is it still? */
@ApplicationScoped
public class Verifying {

    private static final Pattern STATUS_URL =
            Pattern.compile(".*/api/consents/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Set<String> CERTIFICATE_CODES =
            Set.of("claimSignature.outsideValidity", "signingCredential.ocsp.revoked", "signingCredential.expired");

    @Inject
    SigningIdentity identity;

    @Inject
    ConsentStatuses statuses;

    @Inject
    Measures measures;

    public Verification verify(Path file, Instant at) {
        Verification verification = verified(file, at);
        measures.verified(verification.verdict().wire());
        return verification;
    }

    private Verification verified(Path file, Instant at) {
        try {
            ValidationReport report = ManifestValidation.validate(file, identity.anchors(), at);
            Verdict verdict = verdictOf(report);
            return new Verification(
                    verdict, Optional.of(report), verdict == Verdict.TRUSTED ? consentOf(report) : Optional.empty());
        } catch (UnreadableMediaException e) {
            return new Verification(Verdict.UNREADABLE, Optional.empty(), Optional.empty());
        }
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

    /** The manifest names a status; only our own record of that status answers. */
    private Optional<ConsentStatus> consentOf(ValidationReport report) {
        return report.active().flatMap(Verifying::statusIdIn).flatMap(statuses::find);
    }

    private static Optional<UUID> statusIdIn(ActiveManifest manifest) {
        return manifest.findAssertion(SigningOutputs.CONSENT_LABEL)
                .map(assertion -> String.valueOf(assertion.data().get("status")))
                .map(STATUS_URL::matcher)
                .filter(Matcher::matches)
                .map(matcher -> UUID.fromString(matcher.group(1)));
    }
}
