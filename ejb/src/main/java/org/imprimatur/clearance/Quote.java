package org.imprimatur.clearance;

import java.time.Instant;
import org.imprimatur.royalties.RevenueSplit;

/** What a generation costs and who gets it, frozen before it starts. */
public record Quote(ClearanceRequest.Id request, RevenueSplit split, Instant quotedAt) {}
