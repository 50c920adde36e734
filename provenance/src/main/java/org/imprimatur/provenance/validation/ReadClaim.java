package org.imprimatur.provenance.validation;

import org.imprimatur.provenance.claim.Claim;
import org.imprimatur.provenance.jumbf.ByteRange;

/** A claim, and the bytes that were signed. */
record ReadClaim(Claim claim, ByteRange bytes) {}
