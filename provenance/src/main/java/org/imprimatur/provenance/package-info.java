/** C2PA manifests: who made a file, from what, and under which consent. */
@NullMarked
package org.imprimatur.provenance;

import org.jspecify.annotations.NullMarked;
