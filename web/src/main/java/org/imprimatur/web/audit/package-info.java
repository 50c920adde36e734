/** The audit trail for machines. */
@NullMarked
package org.imprimatur.web.audit;

import org.jspecify.annotations.NullMarked;
