/** What a rights holder says in plain words, as a value and as an ODRL policy. */
@NullMarked
package org.imprimatur.licensing.terms;

import org.jspecify.annotations.NullMarked;
