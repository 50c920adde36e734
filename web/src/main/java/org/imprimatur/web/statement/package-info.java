/** Statements as files: CSV, JSON and PDF of the same lines and totals. */
@NullMarked
package org.imprimatur.web.statement;

import org.jspecify.annotations.NullMarked;
