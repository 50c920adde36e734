/** The HTTP edge, API and pages. */
@NullMarked
package org.imprimatur.web;

import org.jspecify.annotations.NullMarked;
