/** Assertions: what is said about an asset (C2PA 2.2, section 18). */
@NullMarked
package org.imprimatur.provenance.assertion;

import org.jspecify.annotations.NullMarked;
