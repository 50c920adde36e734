/** Tests of the launcher that start no server. */
@NullMarked
package org.imprimatur.platform.launcher;

import org.jspecify.annotations.NullMarked;
