/** JUMBF boxes (ISO 19566-5) as C2PA 2.2, section 11.1, uses them. */
@NullMarked
package org.imprimatur.provenance.jumbf;

import org.jspecify.annotations.NullMarked;
