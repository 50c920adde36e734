/** Validating a manifest store and the asset it is bound to (C2PA 2.2, section 15). */
@NullMarked
package org.imprimatur.provenance.validation;

import org.jspecify.annotations.NullMarked;
