/** The signed manifest of every output, and its verification. */
@NullMarked
package org.imprimatur.credentials;

import org.jspecify.annotations.NullMarked;
