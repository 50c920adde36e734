/** Manifest stores as they are read (C2PA 2.2, section 11.1.4). */
@NullMarked
package org.imprimatur.provenance.store;

import org.jspecify.annotations.NullMarked;
