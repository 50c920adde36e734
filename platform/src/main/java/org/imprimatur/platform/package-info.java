/** What Imprimatur runs on, and the stand-ins for what it talks to. */
@NullMarked
package org.imprimatur.platform;

import org.jspecify.annotations.NullMarked;
