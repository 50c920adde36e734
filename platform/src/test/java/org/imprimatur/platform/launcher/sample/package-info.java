@NullMarked
package org.imprimatur.platform.launcher.sample;

import org.jspecify.annotations.NullMarked;
