package org.imprimatur.licensing.policy;

/** A condition that is satisfied, or not, by the facts of a request (ODRL IM 2.2, Constraint Class). */
public sealed interface Constraint permits AtomicConstraint, LogicalConstraint {}
