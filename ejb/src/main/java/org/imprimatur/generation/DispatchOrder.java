package org.imprimatur.generation;

import org.imprimatur.licensing.grant.Grant;

/** What goes to the backend, and the grant that allows exactly that. */
record DispatchOrder(byte[] body, Grant grant) {}
