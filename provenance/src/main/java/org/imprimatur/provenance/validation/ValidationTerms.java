package org.imprimatur.provenance.validation;

import java.time.Instant;
import org.imprimatur.provenance.ReadingLimits;
import org.imprimatur.provenance.certificate.TrustAnchors;

/** What the reader brings: whom it trusts, the time it judges by, and how much it will read. */
record ValidationTerms(TrustAnchors anchors, Instant at, ReadingLimits limits) {}
