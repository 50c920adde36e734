/** Earnings, payouts and statements as pages. */
@NullMarked
package org.imprimatur.web.site.payouts;

import org.jspecify.annotations.NullMarked;
