@NullMarked
package org.imprimatur.platform.artwork;

import org.jspecify.annotations.NullMarked;
