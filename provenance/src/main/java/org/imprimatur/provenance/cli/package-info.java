/** The command line: a thin edge over the library. */
@NullMarked
package org.imprimatur.provenance.cli;

import org.jspecify.annotations.NullMarked;
