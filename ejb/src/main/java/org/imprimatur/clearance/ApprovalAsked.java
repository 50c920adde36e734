package org.imprimatur.clearance;

/** An owner is asked. Fired inside the transaction of the request. */
public record ApprovalAsked(Approval.Id approval) {}
