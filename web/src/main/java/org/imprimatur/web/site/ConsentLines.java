package org.imprimatur.web.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imprimatur.credentials.ConsentStatus;
import org.imprimatur.provenance.validation.AssertionView;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.VerdictPage;

/** What a manifest says of consent beside how it stands now. Who had agreed is not said. */
final class ConsentLines {

    private ConsentLines() {}

    /** One line per subject of the manifest. */
    static List<VerdictPage.Consent> of(ConsentStatus status, Optional<AssertionView> assertion, Locale locale) {
        Messages words = Messages.of(locale);
        List<VerdictPage.Consent> consents = new ArrayList<>();
        for (Map<?, ?> subject : subjects(assertion)) {
            Optional<Instant> withdrawnAt = pseudonym(subject).flatMap(status::findWithdrawnAt);
            consents.add(line(
                    words.text("consent.subject", consents.size() + 1),
                    words.text(
                            "consent.policy",
                            String.valueOf(subject.get("policy_version")),
                            Words.time(status.givenAt(), locale)),
                    withdrawnAt,
                    locale));
        }
        return consents.isEmpty() ? List.of(nobody(status, words, locale)) : consents;
    }

    /** Without the file, and so without what its manifest says of each. */
    static VerdictPage.Consent ofAll(ConsentStatus status, Locale locale) {
        Messages words = Messages.of(locale);
        return line(
                words.text("consent.everybody"),
                words.text("consent.given", Words.time(status.givenAt(), locale)),
                status.findWithdrawnAt(),
                locale);
    }

    private static VerdictPage.Consent line(String subject, String then, Optional<Instant> withdrawnAt, Locale locale) {
        return new VerdictPage.Consent(
                subject,
                then,
                withdrawnAt.isEmpty() ? VerdictPage.Now.IN_FORCE : VerdictPage.Now.WITHDRAWN,
                withdrawnAt.map(at -> Words.time(at, locale)).orElse(""));
    }

    /** No registered likeness or character was found in the request: it was permitted as such. */
    private static VerdictPage.Consent nobody(ConsentStatus status, Messages words, Locale locale) {
        return line(
                words.text("consent.nobody"),
                words.text("consent.nobody.then", Words.time(status.givenAt(), locale)),
                Optional.empty(),
                locale);
    }

    private static Optional<UUID> pseudonym(Map<?, ?> subject) {
        String urn = String.valueOf(subject.get("id"));
        return urn.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(urn.substring("urn:uuid:".length())))
                : Optional.empty();
    }

    private static List<Map<?, ?>> subjects(Optional<AssertionView> assertion) {
        List<Map<?, ?>> found = new ArrayList<>();
        assertion
                .map(AssertionView::data)
                .map(data -> data.get("subjects"))
                .filter(List.class::isInstance)
                .ifPresent(subjects -> {
                    for (Object subject : (List<?>) subjects) {
                        if (subject instanceof Map<?, ?> map) {
                            found.add(map);
                        }
                    }
                });
        return found;
    }
}
