/** The double-entry ledger, payees and payouts. */
@NullMarked
package org.imprimatur.royalties;

import org.jspecify.annotations.NullMarked;
