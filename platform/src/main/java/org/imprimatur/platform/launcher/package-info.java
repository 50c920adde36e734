/** Starts what Imprimatur runs on, waits until it is ready, and stops it again without leaving a process behind. */
@NullMarked
package org.imprimatur.platform.launcher;

import org.jspecify.annotations.NullMarked;
