package org.imprimatur.web.problem;

import java.util.List;
import org.imprimatur.problem.Violation;

/**
 * What a refusal of the domain is on the wire; the request's id makes it a {@link Problem}.
 *
 * @param title constant per code
 * @param detail this occurrence
 */
record Refusal(int status, String code, String title, String detail, List<Violation> errors) {

    Refusal {
        errors = List.copyOf(errors);
    }
}
