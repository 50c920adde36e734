package org.imprimatur.web.problem;

import java.util.List;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.problem.ForbiddenActException;
import org.imprimatur.problem.ImprimaturException;
import org.imprimatur.problem.InvalidInputException;
import org.imprimatur.problem.UnavailableException;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.problem.UnsupportedMediaException;

/** The table of STYLE, section 6: what each refusal of a use case is on the wire. The domain knows no status. */
final class ImprimaturRefusals {

    private ImprimaturRefusals() {}

    static Refusal of(ImprimaturException refusal) {
        String detail = String.valueOf(refusal.getMessage());
        if (refusal instanceof InvalidInputException invalid) {
            return new Refusal(422, "invalid-input", "The input breaks a rule", detail, invalid.violations());
        }
        if (refusal instanceof UnknownThingException unknown) {
            return new Refusal(404, "unknown-" + unknown.kind(), "There is no such thing", detail, List.of());
        }
        if (refusal instanceof ForbiddenActException) {
            return new Refusal(403, "forbidden", "This is not allowed", detail, List.of());
        }
        if (refusal instanceof ConflictException) {
            return new Refusal(409, "conflict", "The state does not allow this", detail, List.of());
        }
        if (refusal instanceof UnsupportedMediaException) {
            return new Refusal(415, "unsupported-media", "These bytes are not what they should be", detail, List.of());
        }
        if (refusal instanceof UnavailableException) {
            return new Refusal(503, "dependency-unavailable", "Something this depends on is away", detail, List.of());
        }
        throw new IllegalStateException("no mapping for this refusal", refusal);
    }
}
