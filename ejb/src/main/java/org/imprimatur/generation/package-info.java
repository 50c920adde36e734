/** Running what was cleared, jobs, backends and outputs. */
@NullMarked
package org.imprimatur.generation;

import org.jspecify.annotations.NullMarked;
