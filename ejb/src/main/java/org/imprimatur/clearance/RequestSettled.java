package org.imprimatur.clearance;

/** The last owner has answered, or one said no: the request that waited is decided. Fired inside the transaction. */
public record RequestSettled(Clearance clearance) {}
