package org.imprimatur.platform.launcher;

import java.nio.file.Path;

/** A server process that the launcher started and will stop. */
interface Server {
    String name();

    ProcessHandle process();

    Path log();

    /** Stops the process and returns when it is gone; does nothing when it already is. */
    void stop();

    default boolean isAlive() {
        return process().isAlive();
    }
}
