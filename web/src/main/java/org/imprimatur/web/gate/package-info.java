/** The OpenAI-compatible gate. */
@NullMarked
package org.imprimatur.web.gate;

import org.jspecify.annotations.NullMarked;
