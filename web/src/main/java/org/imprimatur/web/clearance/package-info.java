/** Approvals over HTTP. */
@NullMarked
package org.imprimatur.web.clearance;

import org.jspecify.annotations.NullMarked;
