/** The reviewers' and auditors' pages. */
@NullMarked
package org.imprimatur.web.site.operations;

import org.jspecify.annotations.NullMarked;
