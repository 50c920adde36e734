/** From a generation request to a decision, an approval, a quote and a grant. */
@NullMarked
package org.imprimatur.clearance;

import org.jspecify.annotations.NullMarked;
