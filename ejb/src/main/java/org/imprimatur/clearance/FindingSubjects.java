package org.imprimatur.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imprimatur.licensing.detection.CategoryLexicon;
import org.imprimatur.licensing.detection.Finding;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.Violation;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.Subjects;

/** Who is in a request: named by handle, found in the prompt. Naming some never hides the others. */
@ApplicationScoped
public class FindingSubjects {

    /**
     * Who and what was found.
     *
     * @param findings the evidence, span by span
     * @param registryRevision as of which names were looked for
     */
    public record Found(List<Finding> findings, Set<Category> categories, long registryRevision, String detector) {

        /** These too, who are in what the request builds on. */
        Found with(Set<Subject.Id> inherited) {
            List<Finding> all = new ArrayList<>(findings);
            inherited.forEach(subject -> all.add(Finding.inherited(subject.toString())));
            return new Found(List.copyOf(all), categories, registryRevision, detector);
        }

        Set<Subject.Id> subjects() {
            return findings.stream()
                    .map(f -> Subject.Id.of(f.subject()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Not within a word, so that an e-mail address names nobody. */
    private static final Pattern WRITTEN_HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@[A-Za-z0-9][A-Za-z0-9._-]{1,28}[A-Za-z0-9]");

    @Inject
    NamesInUse names;

    @Inject
    Subjects subjects;

    /** @throws InvalidInputException when a handle that the request names, in its prompt too, is nobody's */
    public Found find(ClearanceRequest request) {
        NamesInUse.Snapshot snapshot = names.current();
        List<Finding> findings = new ArrayList<>(named(request.handles()));
        findings.addAll(snapshot.index().find(request.prompt()));
        refuseUnknownHandles(request.prompt(), findings);
        return new Found(
                List.copyOf(findings),
                CategoryLexicon.find(request.prompt()),
                snapshot.revision(),
                snapshot.index().version());
    }

    /** Who and what these words alone give away; nothing is refused. */
    public Found lookIn(String prompt) {
        NamesInUse.Snapshot snapshot = names.current();
        return new Found(
                snapshot.index().find(prompt),
                CategoryLexicon.find(prompt),
                snapshot.revision(),
                snapshot.index().version());
    }

    /** Whoever writes `@somebody` means somebody: when nobody is called so, nothing is made in the hope that it is nobody. */
    private static void refuseUnknownHandles(String prompt, List<Finding> findings) {
        List<Violation> unknown = new ArrayList<>();
        Matcher written = WRITTEN_HANDLE.matcher(prompt);
        while (written.find()) {
            int start = written.start();
            int end = written.end();
            boolean known = findings.stream()
                    .anyMatch(f -> f.method() == Finding.Method.HANDLE && f.start() < end && f.end() > start);
            if (!known) {
                unknown.add(new Violation("prompt", "names `%s`, which is not registered".formatted(written.group())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
    }

    private List<Finding> named(List<String> handles) {
        List<Finding> found = new ArrayList<>();
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            String handle = handles.get(i).strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
            String field = "imprimatur/subjects/" + i;
            subjects.findByHandle(handle)
                    .ifPresentOrElse(
                            s -> found.add(Finding.explicit(s.id().toString())),
                            () -> unknown.add(new Violation(
                                    field, "must be a registered handle, `@%s` is not".formatted(handle))));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        return found;
    }
}
