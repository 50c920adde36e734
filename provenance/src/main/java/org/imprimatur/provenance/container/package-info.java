/** Media containers: where a manifest store lives in a file, and what of the file is hashed (C2PA 2.2, annex A). */
@NullMarked
package org.imprimatur.provenance.container;

import org.jspecify.annotations.NullMarked;
