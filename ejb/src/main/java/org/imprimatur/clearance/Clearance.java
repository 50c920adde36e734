package org.imprimatur.clearance;

import java.util.Optional;

/**
 * What came of a request.
 *
 * @param request with the categories that were found in its words
 * @param quote when it is permitted and somebody is to be paid
 */
public record Clearance(ClearanceRequest request, ClearanceDecision decision, Optional<Quote> quote) {}
