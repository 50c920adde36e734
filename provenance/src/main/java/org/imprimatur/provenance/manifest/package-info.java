/** Manifests: defining, building, signing and reading them (C2PA 2.2, section 11). */
@NullMarked
package org.imprimatur.provenance.manifest;

import org.jspecify.annotations.NullMarked;
