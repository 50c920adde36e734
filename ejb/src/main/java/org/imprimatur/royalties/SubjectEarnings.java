package org.imprimatur.royalties;

import java.util.List;
import org.imprimatur.licensing.money.Money;

/**
 * What generations with these subjects earned their owner.
 *
 * @param subjects name and handle of each; several were in one generation together; none: a share in another's work
 */
public record SubjectEarnings(List<String> subjects, Money earned, long generations) {
    public SubjectEarnings {
        subjects = List.copyOf(subjects);
    }
}
