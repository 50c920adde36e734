package org.imprimatur.clearance;

/** Owners have let a request's time run out. Fired inside the transaction that ends the wait. */
public record RequestLapsed(ClearanceRequest.Id request) {}
