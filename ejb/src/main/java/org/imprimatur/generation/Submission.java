package org.imprimatur.generation;

import java.util.Optional;
import org.imprimatur.clearance.Clearance;

/**
 * What came of a request at the gate.
 *
 * @param job empty when it was denied
 */
public record Submission(Clearance clearance, Optional<Job> job) {}
