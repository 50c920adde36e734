package org.imprimatur.health;

import java.time.Duration;

/** What can be said of this node's fitness. No call throws: what cannot be found out is not well. */
public interface Vitals {

    /** Where the bean that answers is found, from anywhere in the server. */
    String NAME = "java:global/imprimatur/imprimatur-ejb/NodeVitals";

    /** How long ago this node last looked for work. */
    Duration silence();

    /** Longer than this, and the node will not begin again by itself. */
    Duration silenceMax();

    boolean databaseAnswers();

    /** Bytes that the media store can still take; -1 when it cannot be reached or written to. */
    long storeFreeBytes();

    /** Fewer than this, and generations would be lost after their GPU time was spent. */
    long storeFreeBytesMin();
}
