/** Reading and writing JSON at the edge. */
@NullMarked
package org.imprimatur.web.json;

import org.jspecify.annotations.NullMarked;
