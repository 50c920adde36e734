/** Policies, approved parties and withdrawals over HTTP. */
@NullMarked
package org.imprimatur.web.consent;

import org.jspecify.annotations.NullMarked;
