/** Earnings, payout accounts and payouts over HTTP, and where Stripe reports. */
@NullMarked
package org.imprimatur.web.royalties;

import org.jspecify.annotations.NullMarked;
