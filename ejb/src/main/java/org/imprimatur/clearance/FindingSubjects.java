package org.imprimatur.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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

        Set<Subject.Id> subjects() {
            return findings.stream()
                    .map(f -> Subject.Id.of(f.subject()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Inject
    NamesInUse names;

    @Inject
    Subjects subjects;

    /** @throws InvalidInputException when a handle that the request names is nobody's */
    public Found find(ClearanceRequest request) {
        NamesInUse.Snapshot snapshot = names.current();
        List<Finding> findings = new ArrayList<>(named(request.handles()));
        findings.addAll(snapshot.index().find(request.prompt()));
        return new Found(
                List.copyOf(findings),
                CategoryLexicon.find(request.prompt()),
                snapshot.revision(),
                snapshot.index().version());
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
