package org.imprimatur.licensing.policy;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts of one use of one subject. What is not known stays empty, and never permits.
 *
 * @param requester who asks; compared with a policy's assignees
 * @param standing the circles the requester belongs to: {@code ONLY_ME} for the owner, {@code PEOPLE_I_APPROVE} when
 *     approved, {@code MUTUALS} when owner and requester approve each other, {@code EVERYONE} always
 * @param purpose what for
 * @param territory where, ISO 3166-1 alpha-2; empty when not known
 * @param at when
 * @param categories what delicate content it shows; empty means none
 * @param modalities what of the subject it uses; empty when not known
 */
public record UseRequest(
        String requester,
        Set<Audience> standing,
        Purpose purpose,
        String territory,
        Instant at,
        Set<Category> categories,
        Set<Modality> modalities) {

    private static final Pattern TERRITORY = Pattern.compile("|[A-Z]{2}");

    /** @throws IllegalArgumentException when the territory is neither empty nor two capital letters */
    public UseRequest {
        standing = Set.copyOf(standing);
        categories = Set.copyOf(categories);
        modalities = Set.copyOf(modalities);
        if (!TERRITORY.matcher(territory).matches()) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: `" + territory + "`");
        }
    }
}
