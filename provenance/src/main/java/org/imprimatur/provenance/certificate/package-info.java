/** Signing credentials: their profile, their trust, and an authority for the sandbox (C2PA 2.2, section 14). */
@NullMarked
package org.imprimatur.provenance.certificate;

import org.jspecify.annotations.NullMarked;
