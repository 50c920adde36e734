/** What an operator watches: counts, times and ages of what the chain does, and whether this node is fit for work. */
@NullMarked
package org.imprimatur.vitals;

import org.jspecify.annotations.NullMarked;
