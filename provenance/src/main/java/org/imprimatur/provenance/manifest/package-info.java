/** Manifests: defining, building and signing them, with ingredients (C2PA 2.2, sections 10 and 11). */
@NullMarked
package org.imprimatur.provenance.manifest;

import org.jspecify.annotations.NullMarked;
