/** Tests that drive the whole platform from outside, over HTTP and in a browser. */
@NullMarked
package org.imprimatur.platform.system;

import org.jspecify.annotations.NullMarked;
