/** An organisation's members, for programs. */
@NullMarked
package org.imprimatur.web.organisations;

import org.jspecify.annotations.NullMarked;
