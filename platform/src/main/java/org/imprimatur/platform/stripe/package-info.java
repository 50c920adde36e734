/**
 * A stand-in for Stripe Connect: what a sandbox needs of accounts, account links, transfers, balance and events, durable,
 * with signed webhooks and faults on demand. It moves no money and says so.
 */
@NullMarked
package org.imprimatur.platform.stripe;

import org.jspecify.annotations.NullMarked;
