/** Claim signatures: COSE_Sign1 over the claim (C2PA 2.2, section 13.2). */
@NullMarked
package org.imprimatur.provenance.signature;

import org.jspecify.annotations.NullMarked;
