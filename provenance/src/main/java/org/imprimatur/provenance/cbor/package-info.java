/** CBOR (RFC 8949) as C2PA uses it: ordered, definite when written, bounded when read. */
@NullMarked
package org.imprimatur.provenance.cbor;

import org.jspecify.annotations.NullMarked;
