/** The claim of a manifest and the hashed URIs it holds (C2PA 2.2, sections 8 and 10). */
@NullMarked
package org.imprimatur.provenance.claim;

import org.jspecify.annotations.NullMarked;
