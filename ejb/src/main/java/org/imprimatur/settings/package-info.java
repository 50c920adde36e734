/** What an operator configures. */
@NullMarked
package org.imprimatur.settings;

import org.jspecify.annotations.NullMarked;
